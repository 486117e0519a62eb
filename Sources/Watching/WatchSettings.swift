package import Disk

/// How an inbox is watched.
package struct WatchSettings: Hashable, Sendable {
  /// Whether it is only looked at from time to time, whatever the file system tells.
  package var polls: Bool
  /// How long between two looks where the file system tells of no changes.
  package var pollInterval: Duration
  /// How long between two looks where it does, in case something was missed.
  package var safetyInterval: Duration
  /// The same where it is not known whether the file system tells of all changes; never longer than the safety interval.
  package var unknownInterval: Duration
  /// How long more changes are gathered after the first, so that a copy of many pieces is one change.
  package var gathering: Duration

  /// The settings; 5 s, 5 min, 1 min and 0.1 s unless told otherwise.
  ///
  /// An interval shorter than 10 ms counts as that.
  package init(
    polls: Bool = false, pollInterval: Duration = .seconds(5), safetyInterval: Duration = .seconds(300),
    unknownInterval: Duration = .seconds(60), gathering: Duration = .milliseconds(100)
  ) {
    self.polls = polls
    self.pollInterval = max(.milliseconds(10), pollInterval)
    self.safetyInterval = max(.milliseconds(10), safetyInterval)
    self.unknownInterval = min(self.safetyInterval, max(.milliseconds(10), unknownInterval))
    self.gathering = max(.zero, gathering)
  }
}

/// What tells that an inbox changed.
package enum WatchMode: Hashable, Sendable {
  /// Why an inbox is only looked at from time to time.
  package enum PollingReason: Hashable, Sendable {
    /// The settings say so.
    case asked
    /// The file system of the inbox, or of a folder in it by its path below the inbox, tells of no changes.
    case fileSystem(FileSystemKind, folder: DiskPath)
    /// The kernel watches no more folders or refused otherwise, by its error number: ENOSPC when
    /// fs.inotify.max_user_watches is used up, EMFILE when fs.inotify.max_user_instances is.
    case refused(code: Int32)
  }

  /// The kernel tells of each change.
  case events
  /// The inbox is looked at from time to time.
  case polling(PollingReason)
}

/// Why a wait ended.
package enum WatchChange: Hashable, Sendable {
  /// Why the whole inbox is to be looked at.
  package enum RescanReason: Hashable, Sendable {
    /// Nothing was looked at yet.
    case started
    /// It is time to look, for nothing tells of changes.
    case poll
    /// It is time to look, in case something was missed.
    case safety
    /// The kernel's queue was full and changes were lost.
    case overflow
    /// Another folder is now at the inbox's path, or one is there again.
    case folderReplaced
    /// Nothing is at the inbox's path; it is asked again at every poll interval.
    case folderMissing
    /// It is watched in another way from now on.
    case modeChanged(WatchMode)

    /// Whether hints may have been lost, so that ``Settling/hintsLost()`` is due.
    package var losesHints: Bool {
      switch self {
      case .started, .poll, .safety: false
      case .overflow, .folderReplaced, .folderMissing, .modeChanged: true
      }
    }
  }

  /// Something changed: what the kernel told of files, in its order; none when only folders changed.
  case changed([FileHint])
  /// The whole inbox is to be looked at.
  case rescan(RescanReason)
  /// The instant that was waited for has come.
  case due
  /// The wait was ended by who asked to stop; every later one ends so too.
  case stopped
}
