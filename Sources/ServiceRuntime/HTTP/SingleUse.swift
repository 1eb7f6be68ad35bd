internal import Synchronization

/// Lets something that can be read only once be read once, whichever task comes first.
final class SingleUse: Sendable {
    private let isBegun = Atomic<Bool>(false)

    /// - Throws: ``ClientError/bodyAlreadyConsumed`` from the second time on.
    func begin() throws(ClientError) {
        if isBegun.exchange(true, ordering: .acquiringAndReleasing) { throw .bodyAlreadyConsumed }
    }
}
