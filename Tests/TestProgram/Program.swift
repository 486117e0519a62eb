package import Foundation

/// The built program, run as a process of its own.
package struct Program {
  /// What a run came to.
  package struct Run {
    /// The exit code; 128 and the signal when one ended it.
    package let code: Int32
    /// What it printed on standard output.
    package let output: String
    /// What it printed on standard error.
    package let errors: String
  }

  /// The path of the binary, for a test that starts it itself.
  package static var path: String { binary.path }

  /// The binary beside the test bundle.
  private static var binary: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, Bundle.main.bundleURL, Project.folder(".build/debug")]
    let names = candidates.map { $0.appendingPathComponent("vtlt-batch") }
    return names.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? names[2]
  }

  /// A prefix under which rights bind whoever runs the tests: root gives up reading and writing what it has no right to.
  package static let boundByRights =
    "[ $(id -u) -ne 0 ] || exec setpriv --bounding-set=-dac_override,-dac_read_search \"$0\" \"$@\""

  /// Runs the program with arguments, in a folder; `run` takes the files that a test has just written at the first look.
  package static func run(_ arguments: [String], in folder: URL = Project.root, shellPrefix: String? = nil) throws
    -> Run
  {
    let process = Process()
    let arguments =
      arguments.first == "run" && !arguments.contains("--settle")
      ? arguments + ["--settle", "0"] : arguments
    if let shellPrefix {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", shellPrefix + "; exec \"$0\" \"$@\"", binary.path] + arguments
    } else {
      process.executableURL = binary
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let streams = try TemporaryFolder()
    let (output, errors) = (streams.url.appendingPathComponent("out"), streams.url.appendingPathComponent("err"))
    for url in [output, errors] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Run(
      code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
