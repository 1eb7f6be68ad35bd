/// Runs an operation that must end within a time. When the time is over the operation is cancelled; it is waited for.
/// - Throws: ``ClientError/timeout(_:)`` when the time is over, `CancellationError` when the task is cancelled, or what the
///   operation throws.
func withTimeout<Result: Sendable>(
    _ limit: Duration?, _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    guard let limit else { return try await operation() }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await operation() }
        group.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else {
            throw ClientError.timeout(limit)
        }
        return result
    }
}
