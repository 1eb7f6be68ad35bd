import Foundation
import Testing

@testable import ServiceRuntime

@Suite("Classification of failures")
struct RetryClassificationTests {
    @Test(
        "error codes decide before the status",
        arguments: [
            ("ThrottlingException", 400, RetryableFailure.Kind.throttled), ("SlowDown", 503, .throttled),
            ("ProvisionedThroughputExceededException", 400, .throttled), ("RequestTimeout", 400, .transient),
            ("ValidationException", 400, .notRetryable), ("InternalError", 500, .transient), (nil, 503, .transient),
            (nil, 429, .throttled), (nil, 404, .notRetryable),
        ] as [(String?, Int, RetryableFailure.Kind)])
    func codes(code: String?, status: Int, kind: RetryableFailure.Kind) {
        #expect(RetryableFailure(errorCode: code, status: status).resolvedKind == kind)
    }

    @Test("what the model says counts")
    func modeled() {
        #expect(RetryableFailure(errorCode: "X", status: 400, isModeledRetryable: true) == .transient)
        let throttling = RetryableFailure(
            errorCode: "X", status: 400, isModeledRetryable: true, isModeledThrottling: true, retryAfter: .seconds(1))
        #expect(throttling == RetryableFailure(.throttled, retryAfter: .seconds(1)))
    }

    @Test(
        "the wait that a service asks for",
        arguments: [
            ("1500", "7", Duration.milliseconds(1_500)), (nil, "7", .seconds(7)), ("x", "7", .seconds(7)),
            (nil, "Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)), (nil, "Sun, 06 Nov 1994 08:48:37 GMT", .zero),
            (nil, "-1", nil), (nil, "soon", nil), ("", "", nil), (nil, nil, nil), (nil, "99999999999999999999", nil),
            (nil, "Sun, 06 Nov 1994 25:49:37 GMT", nil), (nil, "Sun, 99 Nov 1994 08:49:37 GMT", nil),
        ] as [(String?, String?, Duration?)])
    func retryAfter(milliseconds: String?, standard: String?, expected: Duration?) {
        // Sun, 06 Nov 1994 08:49:00 GMT.
        let now = Date(timeIntervalSince1970: 784_111_740)
        #expect(RetryAfter.duration(milliseconds: milliseconds, standard: standard, at: now) == expected)
    }

    @Test("an HTTP date on a leap day")
    func leapDay() {
        let now = Date(timeIntervalSince1970: 1_709_164_800)
        let wait = RetryAfter.duration(milliseconds: nil, standard: "Thu, 29 Feb 2024 00:00:10 GMT", at: now)
        #expect(wait == .seconds(10))
    }
}
