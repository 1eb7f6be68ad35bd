#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// CPU time of one operation over several rounds, so that other processes count little.
public struct Measurement {
    /// Nanoseconds of the fastest round.
    public var minimum: Double
    /// Nanoseconds of the round in the middle.
    public var median: Double

    private static let rounds = 15
    private static let nanosecondsInRound = 40_000_000.0

    /// Measures an operation; what it returns is kept from being optimised away.
    public init(_ operation: () -> Int) {
        var sink = operation()
        let single = max(Self.time(1, &sink, operation), 1)
        let repetitions = max(1, Int(Self.nanosecondsInRound / single))
        var times = (0..<Self.rounds).map { _ in Self.time(repetitions, &sink, operation) / Double(repetitions) }
        times.sort()
        minimum = times[0]
        median = times[times.count / 2]
        precondition(sink != Int.min)
    }

    private static func time(_ repetitions: Int, _ sink: inout Int, _ operation: () -> Int) -> Double {
        let start = ProcessorTime.nanoseconds()
        for _ in 0..<repetitions { sink &+= operation() }
        return ProcessorTime.nanoseconds() - start
    }
}

/// The CPU time that the process has used, in user and system mode.
public enum ProcessorTime {
    /// In nanoseconds.
    public static func nanoseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}

/// A table with one line for each operation: ours, the peer's, and how many times ours is as fast.
public struct Report {
    /// Makes a report that prints to standard output.
    public init() {}

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }

    /// Prints the head of the table.
    public func head(_ peer: String) {
        print("CPU nanoseconds per operation, minimum / median of rounds")
        print("| operation | ServiceRuntime | \(peer) | ratio of minima | of medians |")
        print("|---|---:|---:|---:|---:|")
    }

    /// Measures both and prints a line.
    public func line(_ name: String, ours: () -> Int, peer: () -> Int) {
        let (ours, peer) = (Measurement(ours), Measurement(peer))
        let cells = [
            name, "\(Int(ours.minimum)) / \(Int(ours.median))", "\(Int(peer.minimum)) / \(Int(peer.median))",
            ratio(peer.minimum, ours.minimum), ratio(peer.median, ours.median),
        ]
        print("| " + cells.joined(separator: " | ") + " |")
    }

    private func ratio(_ peer: Double, _ ours: Double) -> String {
        let tenths = Int((peer / ours * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
