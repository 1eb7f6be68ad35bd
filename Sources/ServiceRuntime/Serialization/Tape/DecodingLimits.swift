/// What a reader accepts at most.
public struct DecodingLimits: Sendable, Hashable {
    /// How deep lists, structures and maps may be nested; at most 4,096.
    public var maximumDepth: Int {
        didSet { maximumDepth = Self.bounded(maximumDepth) }
    }

    /// Makes limits.
    ///
    /// - Parameter maximumDepth: How deep lists, structures and maps may be nested; values are bounded to 1 to 4,096, as
    ///   reading takes stack for every level.
    public init(maximumDepth: Int = 512) {
        self.maximumDepth = Self.bounded(maximumDepth)
    }

    private static func bounded(_ depth: Int) -> Int {
        min(max(depth, 1), 4_096)
    }
}
