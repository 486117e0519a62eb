import ArgumentParser

/// The program: its subcommands, one file each.
struct VtltBatch: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "vtlt-batch", subcommands: [Inspect.self])
}

VtltBatch.main()
