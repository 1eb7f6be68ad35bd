import HTTPTypes
import ServiceTesting
import Testing

@testable import ServiceRuntime

@Suite struct GlacierTests {
    private let service = ServiceDescription(
        name: "Glacier", wireProtocol: .restJSON1, signingName: "glacier", endpointPrefix: "glacier",
        headers: ["X-Amz-Glacier-Version": "2012-06-01"], customization: .glacier)

    private func upload(
        account: String? = "foo", checksum: String? = nil, _ body: HTTPBody?
    ) async throws -> RecordedRequest {
        let transport = MockTransport([.json("{}")])
        let operation = OperationDescription(
            "UploadArchive", "POST", "/{accountId}/vaults/{vaultName}/archives", options: .streamingInput)
        let input = AnyInput {
            $0.label("accountId", account)
            $0.label("vaultName", "bar")
            $0.header("x-amz-sha256-tree-hash", checksum)
            $0.payload(stream: body)
        }
        let _: NoOutput = try await TestService.core(service, transport).execute(operation, input)
        return try #require(transport.requests.first)
    }

    @Test("the hashes of an archive go along, whether it is at hand or comes over time")
    func hashes() async throws {
        let hash = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
        let bytes = Array("hello world".utf8)
        let stream = HTTPBody(
            AsyncStream<[UInt8]>(unfolding: { nil }), length: 0, isReplayable: true)
        for body in [HTTPBody(bytes), HTTPBody(Repeatable(chunks: [bytes]), isReplayable: true)] {
            let request = try await upload(body)
            #expect(request.header("x-amz-content-sha256") == hash)
            #expect(request.header("x-amz-sha256-tree-hash") == hash)
            #expect(request.header("x-amz-glacier-version") == "2012-06-01")
        }
        #expect(
            try await upload(stream).header("x-amz-content-sha256")
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("a tree hash that the input brings is kept")
    func givenHash() async throws {
        let request = try await upload(checksum: "abc", "hello world")
        #expect(request.header("x-amz-sha256-tree-hash") == "abc")
    }

    @Test("a body that can be read only once is refused")
    func onlyOnce() async throws {
        await #expect {
            _ = try await upload(HTTPBody(AsyncStream<[UInt8]> { $0.finish() }))
        } throws: {
            "\($0)".contains("give one that can be read twice")
        }
    }

    @Test("no account, or an empty one, is that of the credentials", arguments: [nil, "", "foo"])
    func account(account: String?) async throws {
        let name = account.flatMap { $0.isEmpty ? nil : $0 } ?? "-"
        #expect(try await upload(account: account, nil).path == "/\(name)/vaults/bar/archives")
    }

    @Test(
        "the tree hash joins the hashes of mebibytes pair by pair",
        arguments: [
            // Computed with Python's hashlib.
            (1 << 20, "9bc1b2a288b26af7257a36277ae3816a7d4f16e89c1e7e77d0a5c48bad62b360"),
            (3 << 20, "70239f4f2ead7561f69d48b956b547edef52a1280a93c262c0b582190be7db17"),
            (5 << 20 | 17, "aa315fc3563b1d03dd5dcd2526fd6eda45f5662d0523278b98d82fe2f868abfc"),
        ])
    func treeHash(count: Int, expected: String) {
        var hashes = GlacierHashes()
        let piece = [UInt8](repeating: 0x61, count: 100_003)
        var rest = count
        while rest > 0 {
            hashes.update(Array(piece.prefix(rest)))
            rest -= min(rest, piece.count)
        }
        #expect(hashes.tree == expected)
    }
}

/// The same chunks each time.
private struct Repeatable: AsyncSequence, Sendable {
    let chunks: [[UInt8]]

    func makeAsyncIterator() -> AsyncStream<[UInt8]>.Iterator {
        AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }.makeAsyncIterator()
    }
}

@Suite struct OtherCustomizationTests {
    @Test("the kind of a resource before its identifier is left out of Route 53's paths")
    func route53() async throws {
        let service = ServiceDescription(
            name: "Route 53", wireProtocol: .restJSON1, usesAWSEndpoints: false, customization: .route53)
        for id in ["/hostedzone/Z1", "Z1", "/change/Z1", "/delegationset/Z1"] {
            let transport = MockTransport([.json("{}")])
            let input = AnyInput { $0.label("Id", id) }
            let _: NoOutput = try await TestService.core(service, transport)
                .execute(.init("Op", "GET", "/things/{Id}"), input)
            #expect(transport.requests.first?.path == "/things/Z1")
        }
    }

    @Test("an input may say where its request goes")
    func endpoint() async throws {
        let transport = MockTransport([.json("{}")])
        let core = TestService.core(TestService.json, transport)
        let input = AnyInput {
            $0.endpoint("https://custom.example.com/")
            $0.json(PutThingInput(name: "x"))
        }
        let _: NoOutput = try await core.execute(TestService.putThing, input)
        #expect(transport.requests.first?.origin == "https://custom.example.com")
        await #expect(throws: ClientError.self) {
            let _: NoOutput = try await core.execute(TestService.putThing, AnyInput { $0.endpoint("nowhere") })
        }
    }
}
