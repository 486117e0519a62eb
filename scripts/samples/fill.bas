' Fills a template in as a person would in LibreOffice: opens it, sets cells, calculates, saves it as xlsx.
' The list names one cell a line: reference, a tab, a number or a text.
Sub Fill(source As String, target As String, list As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, options())
  sheet = book.Sheets.getByIndex(0)
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(ConvertToURL(list)))
  reader.setEncoding("UTF-8")
  Do While Not reader.isEOF()
    parts = Split(reader.readLine(), Chr(9))
    If UBound(parts) = 1 Then
      cell = sheet.getCellRangeByName(parts(0))
      If IsNumeric(parts(1)) Then
        cell.setValue(Val(parts(1)))
      Else
        cell.setString(parts(1))
      End If
    End If
  Loop
  reader.closeInput()
  book.calculateAll()
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), saving())
  book.close(True)
  StarDesktop.terminate()
End Sub
