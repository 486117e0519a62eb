import CSandbox

/// The walls around a worker, which stay up until it ends.
enum Sandbox {
  /// Puts up every wall that this system has, and tells which.
  static func enter(limitsMemory: Bool) -> Confinement {
    var walls: Confinement = []
    // Opens a file, so before the others.
    if limitsMemory, vtlt_watch_memory() == 0 { walls.insert(.memory) }
    vtlt_limit_resources()
    guard vtlt_filter() == 0 else { return walls }
    walls.insert(.filter)
    // Not alone: without the filter's pretence Dispatch ends a process in which it may not read the state of threads.
    if vtlt_landlock() == 0 { walls.insert(.landlock) }
    return walls
  }
}
