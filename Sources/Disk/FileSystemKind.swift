import CLinux
import Glibc

/// What kind of file system a path lies on, as statfs tells (linux/magic.h and the drivers' own headers).
package struct FileSystemKind: Hashable, Sendable {
  /// Whether the kernel tells of every change there.
  package enum Events: Hashable, Sendable {
    /// All who change it go through this kernel.
    case all
    /// Others change it too, or the driver tells nothing: a share of the network, a folder of another system.
    case none
    /// The type is not one that is known.
    case unknown
  }

  /// The number that statfs gives as `f_type`, its lower 32 bits.
  package let type: UInt32

  /// The kind of a number.
  package init(type: UInt32) { self.type = type }

  /// The kind of the file system that a path lies on, links followed.
  ///
  /// - Throws: ``DiskError`` when the path cannot be inspected.
  package init(of path: DiskPath) throws(DiskError) {
    errno = 0
    let type = unsafe path.withCString { unsafe vtlt_file_system_type($0) }
    guard type != 0 || errno == 0 else { throw DiskError(.inspect, path) }
    self.type = type
  }

  /// Whether the kernel tells of every change there.
  package var events: Events {
    if Self.withoutEvents[type] != nil { return .none }
    return Self.local.contains(type) ? .all : .unknown
  }

  /// The name of a kind that tells of no changes, for logs; `nil` for others.
  package var remoteName: String? { Self.withoutEvents[type] }

  private static let withoutEvents: [UInt32: String] = [
    0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x517B: "smb", 0x564C: "ncp",
    0x6969: "nfs", 0x6573_5546: "fuse", 0x0102_1997: "9p",
    0x5346_414F: "afs", 0x6B41_4653: "kafs", 0x7375_7245: "coda",
    0x00C3_6400: "ceph", 0x0BD0_0BD0: "lustre", 0x4750_4653: "gpfs", 0x0116_1970: "gfs2", 0x7461_636F: "ocfs2",
    0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs", 0x1983_0326: "beegfs", 0x2030_528A: "orangefs",
  ]

  /// ext2 to ext4, xfs, btrfs, tmpfs, ramfs, overlayfs, f2fs, zfs, bcachefs, jfs, reiserfs, vfat, exfat, ntfs, ntfs3,
  /// hfs+, iso9660, udf, squashfs, ecryptfs, ubifs, minix.
  private static let local: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x8584_58F6, 0x794C_7630, 0xF2F5_2010, 0x2FC1_2FC1, 0xCA45_1A4E,
    0x3153_464A, 0x5265_4973, 0x4D44, 0x2011_BAB0, 0x5346_544E, 0x7366_746E,
    0x482B, 0x9660, 0x1501_3346, 0x7371_7368, 0xF15F, 0x2405_1905, 0x137F,
  ]
}
