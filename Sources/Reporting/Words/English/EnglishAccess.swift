import Validation

extension English {
  /// Why the system refused; `verb` is what was to be done: "read", "write".
  func words(_ fault: Finding.AccessFault, doing verb: String) -> String {
    switch fault {
    case .noPermission: "no permission to \(verb) it"
    case .missing: "there is no such file or folder"
    case .notARegularFile: "it is no regular file (but a folder or a device)"
    case .notAFolder: "a file is where a folder should be on the path"
    case .readOnly: "the disk can only be read"
    case .noSpace: "the disk or the share of it is full"
    case .tooLarge: "the file is larger than allowed"
    case .nameTooLong: "the name or path is too long"
    case .inUse: "another program uses the file"
    case .device: "the disk reports an error"
    case .network: "the network or the file server does not answer"
    case .exhausted: "the machine is out of memory or has too many files open"
    case .notText: "its content is not UTF-8 text"
    case .other(let code): "system error \(code)"
    }
  }

  /// What to do where the system refused.
  func fix(_ fault: Finding.AccessFault) -> String {
    switch fault {
    case .noPermission: "Let the account that runs the program use the file and its folder, and run again."
    case .missing: "Check whether the file or folder has just been moved or deleted, and run again."
    case .notARegularFile, .notAFolder: "Check the path and run again."
    case .readOnly: "Choose a disk that can be written, or let this one be, and run again."
    case .noSpace: "Make room on the disk and run again."
    case .tooLarge: "Make the file smaller or allow more, and run again."
    case .nameTooLong: "Choose a shorter name or path and run again."
    case .inUse: "Close the file if it is open elsewhere, and run again."
    case .device: "Check the disk and run again."
    case .network: "Check the network and the file server, and run again."
    case .exhausted: "Close other programs and run again."
    case .notText: "Save the file as UTF-8 and run again."
    case .other: "Close the file if it is open elsewhere, check the rights, the disk and the network, and run again."
    }
  }
}
