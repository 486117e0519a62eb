import Glibc

/// What a worker must not do; each gives the system's error number, or 0 when it was let do it.
enum Act: String, CaseIterable {
  case read, write, create, remove, move, makeFolder, removeFolder, link, mode, truncate, times
  case socket, socketpair, fork, spawn, execute, signalParent, signalGroup, limitParent
  case share, executable, memfd, unshare, trace, keep

  /// Tries it, on a path when it needs one.
  func outcome(_ path: String) -> Int32 {
    errno = 0
    let result = attempt(path)
    return result < 0 ? errno : 0
  }

  private func attempt(_ path: String) -> Int {
    switch self {
    case .read: unsafe Int(open(path, O_RDONLY))
    case .write: unsafe Int(open(path, O_WRONLY))
    case .create: unsafe Int(open(path + ".new", O_WRONLY | O_CREAT, 0o600))
    case .remove: unsafe Int(unlink(path))
    case .move: unsafe Int(rename(path, path + ".moved"))
    case .makeFolder: unsafe Int(mkdir(path + ".folder", 0o700))
    case .removeFolder: unsafe Int(rmdir(path + ".none"))
    case .link: unsafe Int(symlink("target", path + ".link"))
    case .mode: unsafe Int(chmod(path, 0o600))
    case .truncate: unsafe Int(Glibc.truncate(path, 0))
    case .times: unsafe Int(utimes(path, nil))
    case .socket: Int(Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    case .socketpair: pair()
    case .fork: forked()
    case .spawn: spawned()
    case .execute: executed()
    case .signalParent: Int(kill(getppid(), 0))
    case .signalGroup: Int(kill(0, 0))
    case .limitParent: call("prlimit", Int(getppid()), 4)
    case .share: mapped(PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS)
    case .executable: mapped(PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS)
    case .memfd: call("memfd_create", unsafe Int(bitPattern: ("x" as StaticString).utf8Start))
    case .unshare: call("unshare", 0x400)
    // PTRACE_SEIZE of nobody.
    case .trace: call("ptrace", 0x4206, 0x7FFF_FFF0)
    // PR_SET_PDEATHSIG: to live on without the parent.
    case .keep: call("prctl", 1, 0)
    }
  }

  private func pair() -> Int {
    var ends: [Int32] = [0, 0]
    return unsafe Int(Glibc.socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends))
  }

  private func forked() -> Int {
    let child = call("fork")
    if child == 0 { _exit(0) }
    if child > 0 { _ = waitpid(pid_t(child), nil, 0) }
    return child
  }

  private func spawned() -> Int {
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    let code = unsafe posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil)
    if code == 0 { waitpid(child, nil, 0) }
    errno = code
    return code == 0 ? 0 : -1
  }

  /// What is not there, so that a worker that may execute is told so and lives.
  private func executed() -> Int {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
    return unsafe Int(execv("/nonexistent", &arguments))
  }

  private func mapped(_ protection: Int32, _ flags: Int32) -> Int {
    unsafe mmap(nil, 4_096, protection, flags, -1, 0) == MAP_FAILED ? -1 : 0
  }

  /// A function that Swift keeps out of reach, called by its name with numbers.
  private func call(_ name: String, _ first: Int = 0, _ second: Int = 0) -> Int {
    typealias Function = @convention(c) (Int, Int, Int, Int) -> Int
    guard let address = unsafe dlsym(nil, name) else { return 0 }
    let result = unsafe unsafeBitCast(address, to: Function.self)(first, second, 0, 0)
    // Most give an int, whose upper half is not said.
    return Int(Int32(truncatingIfNeeded: result))
  }
}
