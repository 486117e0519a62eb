public import Glibc

// Its elements are touched only between lock and unlock.
/// What costs more to make than to use again, kept between uses: a few at most, the last that came back first.
///
/// A mutex of the system guards it, because the thread sanitizer sees what that orders. Public and inlinable, because
/// other modules take and give back several times a part: code that is not made for one type looks its types up each time.
@safe public final class Spare<Element: Sendable>: @unchecked Sendable {
  @usableFromInline let mutex: UnsafeMutablePointer<pthread_mutex_t>
  @usableFromInline var elements: [Element] = []
  @usableFromInline let limit: Int

  /// Nothing kept yet, and never more than a limit.
  public init(limit: Int) {
    self.limit = limit
    unsafe mutex = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(mutex, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Takes one that is kept, or `nil` when there is none.
  @inlinable @inline(__always) public func take() -> Element? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return elements.popLast()
  }

  /// Keeps one for the next that asks, unless enough are kept.
  @inlinable @inline(__always) public func giveBack(_ element: Element) {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    if elements.count < limit { elements.append(element) }
  }
}
