import Disk
import Validation

extension Finding.AccessFault {
  /// The fault that the disk reports, for people.
  init(_ cause: DiskError.Cause) {
    switch cause {
    case .noPermission: self = .noPermission
    case .missing: self = .missing
    case .notARegularFile: self = .notARegularFile
    case .notAFolder: self = .notAFolder
    case .readOnly: self = .readOnly
    case .noSpace: self = .noSpace
    case .tooLarge: self = .tooLarge
    case .nameTooLong: self = .nameTooLong
    case .inUse: self = .inUse
    case .device: self = .device
    case .network: self = .network
    case .exhausted: self = .exhausted
    case .notText: self = .notText
    case .other(let code): self = .other(code: code)
    }
  }
}
