#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A moment in time, as Smithy's `timestamp` shapes have it.
///
/// ``TimestampFormat`` reads and writes its textual forms.
public typealias Timestamp = Date

extension Timestamp {
    /// A moment by its distance from 1 January 1970, midnight in UTC. Generated code has it without importing Foundation.
    /// - Parameter epochSeconds: Seconds, negative before that moment.
    public init(epochSeconds: Double) {
        self.init(timeIntervalSince1970: epochSeconds)
    }

    /// 1 January 1970, midnight in UTC.
    static var epoch: Timestamp { Timestamp(timeIntervalSince1970: 0) }
}
