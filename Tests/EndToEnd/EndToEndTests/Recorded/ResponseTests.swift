import Connect
import Foundation
import Lambda
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// What generated clients make of answers.
    @Suite struct ResponseTests {
        @Test("header fields, status and bytes of a response become members")
        func boundMembers() async throws {
            var answer = ScriptedAnswer(status: 202, body: "not JSON: \u{0}ä")
            answer.headers = [
                ["X-Amz-Function-Error", "Unhandled"], ["x-amz-log-result", "bG9n"],
                ["X-AMZ-Executed-Version", "$LATEST"],
            ]
            let server = try await RecordingServer.answering(answer)
            let output = try await LambdaClient(server.configuration).invoke(functionName: "f", payload: "{}")
            #expect(output.statusCode == 202)
            #expect(output.functionError == "Unhandled")
            #expect(output.logResult == "bG9n")
            #expect(output.executedVersion == "$LATEST")
            #expect(output.payload?.text == "not JSON: \u{0}ä")
            #expect(output.durableExecutionARN == nil)
        }

        @Test("members of an error are read from header fields too")
        func errorHeader() async throws {
            var answer = ScriptedAnswer.error("TooManyRequestsException", status: 429)
            answer.headers.append(["Retry-After", "17"])
            answer.body = #"{"Reason": "ConcurrentInvocationLimitExceeded", "Type": "User", "message": "slower"}"#
            let server = try await RecordingServer.answering(answer)
            let client = LambdaClient(server.configuration)
            let error = await #expect(throws: LambdaError.self) { try await client.invoke(functionName: "f") }
            guard case .tooManyRequestsException(let failure)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(failure.retryAfterSeconds == "17")
            #expect(failure.reason == .concurrentInvocationLimitExceeded)
            #expect(failure.type == "User")
            #expect(failure.details.isThrottling)
        }

        @Test("times, numbers, maps, nulls, unknown members and unknown values are read")
        func values() async throws {
            let server = try await RecordingServer.answering(
                .json(
                    """
                    {"Future": {"a": [1, {"b": null}]}, "NextToken": null, "MetricResults": [
                      {"Dimensions": {"QUEUE": "q-1", "ZERO": null},
                       "MetricInterval": {"StartTime": 1.7672256005e9, "Interval": "CENTURY"},
                       "Collections": [{"Metric": {"Name": "SERVICE_LEVEL"}, "Value": 1e-3}, {"Value": "NaN"}]}]}
                    """))
            let output = try await ConnectClient(server.configuration).getMetricDataV2(
                resourceARN: "arn", startTime: Date(timeIntervalSince1970: 0), endTime: Date(timeIntervalSince1970: 1),
                filters: [], metrics: [])
            #expect(output.nextToken == nil)
            let result = try #require(output.metricResults?.first)
            #expect(result.dimensions == ["QUEUE": "q-1"])
            #expect(result.metricInterval?.startTime == Date(timeIntervalSince1970: 1_767_225_600.5))
            #expect(result.metricInterval?.interval?.rawValue == "CENTURY")
            #expect(result.collections?[0].value == 0.001)
            #expect(result.collections?[0].metric?.name == "SERVICE_LEVEL")
            #expect(result.collections?[1].value?.isNaN == true)
        }

        @Test("unions are read, one that is unknown too, and what is required but absent does not fail")
        func unions() async throws {
            let server = try await RecordingServer.answering(
                .json(
                    """
                    {"Channel": "VOICE", "Segments": [
                      {"Event": {"Id": "e-1", "EventType": "joined", "Time": {"AbsoluteTime": "2026-01-01T00:00:00.250Z"}}},
                      {"Transcript": null, "Hologram": {"Id": 1}},
                      {"Event": {}}]}
                    """))
            let output = try await ConnectClient(server.configuration).listRealtimeContactAnalysisSegmentsV2(
                instanceID: "i-1", contactID: "c-1", outputType: .raw, segmentTypes: [.event])
            #expect(output.channel == .voice)
            #expect(output.status.rawValue == "")
            try #require(output.segments.count == 3)
            guard case .event(let event) = output.segments[0], case .absoluteTime(let time) = event.time,
                case .unknown(let tag) = output.segments[1], case .event(let empty) = output.segments[2]
            else {
                Issue.record("\(output)")
                return
            }
            #expect(event.id == "e-1")
            #expect(event.displayName == nil)
            #expect(time == Date(timeIntervalSince1970: 1_767_225_600.25))
            #expect(tag == "Hologram")
            #expect(empty.id == "")
        }

        @Test("what a model calls sensitive is not printed")
        func sensitive() async throws {
            let server = try await RecordingServer.answering(
                .json(#"{"User": {"Id": "u-1", "IdentityInfo": {"FirstName": "Ada", "Mobile": "+1"}}}"#))
            let output = try await ConnectClient(server.configuration).describeUser(userID: "u-1", instanceID: "i-1")
            #expect(output.user?.identityInfo?.firstName == "Ada")
            for text in ["\(output)", String(reflecting: output), String(describing: output.user)] {
                #expect(text.contains("u-1"))
                #expect(!text.contains("Ada"))
            }
        }

        @Test("an operation without output takes any success", arguments: ["", "{}", #"{"Unexpected": 1}"#])
        func noOutput(_ body: String) async throws {
            let server = try await RecordingServer.answering(ScriptedAnswer(status: 200, body: body))
            try await ConnectClient(server.configuration).tagResource(resourceARN: "arn", tags: ["a": "b"])
            #expect(try await server.recorded().count == 1)
        }
    }
}
