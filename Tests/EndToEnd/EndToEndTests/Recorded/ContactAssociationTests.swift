import Connect
import Foundation
import ServiceRuntime
import Testing

extension RecordedExchanges {
    /// `CreatePersistentContactAssociation` of Connect, over HTTP.
    @Suite struct ContactAssociationTests {
        private let input = CreatePersistentContactAssociationRequest(
            instanceID: "i-1", initialContactID: "c-1", rehydrationType: .entirePastSession, sourceContactID: "c-0")

        @Test("the request has the method, path, fields and body that the service expects")
        func request() async throws {
            let server = try await RecordingServer.answering(.json(#"{"ContinuedFromContactId": "c-2"}"#))
            let output = try await ConnectClient(server.configuration).createPersistentContactAssociation(input)
            #expect(output.continuedFromContactID == "c-2")
            let request = try #require(try await server.recorded().first)
            #expect(request.method == "POST")
            #expect(request.path == "/contact/persistent-contact-association/i-1/c-1")
            #expect(request.query == "")
            #expect(request.header("content-type") == "application/json")
            #expect(request.header("content-length") == "\(request.body.count)")
            #expect(request.header("host").map { "http://" + $0 } == server.url)
            #expect(request.header("x-amz-date")?.wholeMatch(of: /\d{8}T\d{6}Z/) != nil)
            #expect(request.body.json == ["RehydrationType": "ENTIRE_PAST_SESSION", "SourceContactId": "c-0"])
            #expect(request.signature.problem == nil)
        }

        @Test("an idempotency token is filled in and is the same when the call is tried again")
        func idempotencyToken() async throws {
            let server = try await RecordingServer.answering(
                .error("InternalServiceException", status: 500), .json("{}"), .json("{}"))
            var configuration = server.configuration
            configuration.retryPolicy = StandardRetryPolicy(sleep: { _ in })
            configuration.makeIdempotencyToken = IdempotencyToken.random
            let client = ConnectClient(configuration)
            let details = ParticipantDetailsToAdd(participantRole: .customer)
            _ = try await client.createParticipant(instanceID: "i-1", contactID: "c-1", participantDetails: details)
            _ = try await client.createParticipant(instanceID: "i-1", contactID: "c-1", participantDetails: details)
            let tokens = try await server.recorded().map { $0.body.member("ClientToken") }
            try #require(tokens.count == 3)
            #expect(tokens[0].flatMap(UUID.init(uuidString:)) != nil)
            #expect(tokens[0] == tokens[1])
            #expect(tokens[1] != tokens[2])
        }

        @Test("a part of the path that is empty is refused before anything is sent")
        func emptyLabel() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            let client = ConnectClient(server.configuration)
            let error = await #expect(throws: ClientError.self) {
                try await client.createPersistentContactAssociation(
                    instanceID: "", initialContactID: "c-1", rehydrationType: .fromSegment, sourceContactID: "c-0")
            }
            guard case .invalidInput? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await server.recorded().isEmpty)
        }

        @Test("an unknown value of an enumeration is sent and received as it is")
        func openEnumeration() async throws {
            let server = try await RecordingServer.answering(.json("{}"))
            var input = input
            input.rehydrationType = RehydrationType(rawValue: "FROM_TOMORROW")
            _ = try await ConnectClient(server.configuration).createPersistentContactAssociation(input)
            #expect(try await server.recorded().first?.body.member("RehydrationType") == "FROM_TOMORROW")
        }
    }
}
