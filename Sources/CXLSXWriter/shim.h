// libxlsxwriter as XLSXWriter uses it: nothing to adapt.
#pragma once
#include <xlsxwriter.h>
