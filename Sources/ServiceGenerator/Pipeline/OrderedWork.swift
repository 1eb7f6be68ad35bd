#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Makes values on all processors and hands them over one after the other, in their order.
///
/// What is handed over does not depend on how many processors there are. There are never more values waiting than a few for
/// each thread, so that memory is bounded by them.
package final class OrderedWork<Value: Sendable>: @unchecked Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Value

    // All that follows is used by who holds the lock.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let isReady = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let hasRoom = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Values that wait to be handed over, each at its number modulo the count of these places.
    private var waiting: [Value?]
    private var nextToMake = 0
    private var nextToHandOver = 0
    private var isStopped = false

    /// - Parameters:
    ///   - count: How many values there are.
    ///   - make: Makes one by its number, on any thread.
    package init(count: Int, make: @escaping @Sendable (Int) -> Value) {
        self.count = count
        self.make = make
        waiting = Array(repeating: nil, count: 8 * OrderedWork.processorCount)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(isReady, nil)
        pthread_cond_init(hasRoom, nil)
    }

    deinit {
        pthread_cond_destroy(hasRoom)
        pthread_cond_destroy(isReady)
        pthread_mutex_destroy(lock)
        hasRoom.deallocate()
        isReady.deallocate()
        lock.deallocate()
    }

    /// More threads than these would wait for the one that takes the values.
    private static var processorCount: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8) }

    /// So few values are made before a thread has begun.
    private static var smallCount: Int { 8 }

    /// Hands over each value on this thread, which makes some of them too.
    ///
    /// - Parameter use: Says whether to go on.
    package func run(_ use: (Value) -> Bool) {
        let threads = count > Self.smallCount ? (1..<Self.processorCount).compactMap { _ in startThread() } : []
        while let value = next(), use(value) {}
        locked {
            isStopped = true
            pthread_cond_broadcast(hasRoom)
        }
        for thread in threads { pthread_join(thread, nil) }
    }

    private func next() -> Value? {
        while true {
            // What another thread makes may take it longer than making the one after.
            guard let number = locked({ numberToMake(orElse: isReady) { isNextWaiting } }) else { break }
            put(make(number), at: number)
        }
        return locked {
            let place = nextToHandOver % waiting.count
            guard nextToHandOver < count, let value = waiting[place] else { return nil }
            waiting[place] = nil
            nextToHandOver += 1
            // Threads that wait are woken for several values at once, since that takes as long as making some.
            if nextToMake - nextToHandOver == waiting.count / 2 { pthread_cond_broadcast(hasRoom) }
            return value
        }
    }

    private var isNextWaiting: Bool { nextToHandOver == count || waiting[nextToHandOver % waiting.count] != nil }

    /// The number of a value that nobody makes yet, waiting for one; `nil` where there is no need for one any more.
    private func numberToMake(
        orElse condition: UnsafeMutablePointer<pthread_cond_t>, unless isEnough: () -> Bool
    ) -> Int? {
        while !isEnough() {
            if nextToMake < min(count, nextToHandOver + waiting.count) {
                defer { nextToMake += 1 }
                return nextToMake
            }
            pthread_cond_wait(condition, lock)
        }
        return nil
    }

    private func put(_ value: Value, at number: Int) {
        locked {
            waiting[number % waiting.count] = value
            if number == nextToHandOver { pthread_cond_signal(isReady) }
        }
    }

    private func work() {
        while let number = locked({ numberToMake(orElse: hasRoom) { isStopped || nextToMake == count } }) {
            put(make(number), at: number)
        }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body()
    }

    /// Starts a thread that makes values until there are no more to be made; `nil` where the system has none.
    private func startThread() -> pthread_t? {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        // As much as the main thread has, which on some systems others have not.
        pthread_attr_setstacksize(&attributes, 8 << 20)
        let work = Unmanaged.passRetained(ThreadWork(self.work))
        #if canImport(Darwin)
            var thread: pthread_t?
            let result = pthread_create(&thread, &attributes, { ThreadWork.run($0) }, work.toOpaque())
        #else
            var thread = pthread_t()
            let result = pthread_create(&thread, &attributes, { ThreadWork.run($0) }, work.toOpaque())
        #endif
        guard result == 0 else {
            work.release()
            return nil
        }
        return thread
    }
}

/// What a thread does, as it is handed to the system.
private final class ThreadWork {
    private let body: () -> Void

    init(_ body: @escaping () -> Void) {
        self.body = body
    }

    #if canImport(Darwin)
        static func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
            Unmanaged<ThreadWork>.fromOpaque(work).takeRetainedValue().body()
            return nil
        }
    #else
        static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            guard let work else { return nil }
            Unmanaged<ThreadWork>.fromOpaque(work).takeRetainedValue().body()
            return nil
        }
    #endif
}
