import Lambda
import ServiceRuntime
import Testing

/// Lambda, for which moto stands in. Functions are not run: an invocation answers with its payload.
@Suite(.serialized) struct LambdaTests {
    /// An archive of one file, `index.py`, and what Lambda says of it.
    private static let archive = """
        UEsDBBQAAAAAAAAAIVw1ODTkKgAAACoAAAAIAAAAaW5kZXgucHlkZWYgaGFuZGxlcihldmVudCwgY29udGV4dCk6IHJldHVybiBl\
        dmVudApQSwECFAMUAAAAAAAAACFcNTg05CoAAAAqAAAACAAAAAAAAAAAAAAAgAEAAAAAaW5kZXgucHlQSwUGAAAAAAEAAQA2AAAAUAAAAAAA
        """
    private static let archiveSize: Int64 = 156
    private static let archiveHash = "nYu3hD/GQSjkLVaKcYPo/HFoN7ZLtc+uhLk6KZQ+uag="

    /// Runs a test with a function.
    private func withFunction(_ name: String, _ body: (LambdaClient) async throws -> Void) async throws {
        let client = LambdaClient(try await MotoServer.configuration)
        let created = try await client.createFunction(
            functionName: name, role: "arn:aws:iam::123456789012:role/function",
            code: FunctionCode(zipFile: Blob(base64Encoded: Self.archive)), runtime: .python3_13,
            handler: "index.handler", description: "of the tests", timeout: 7,
            environment: Environment(variables: ["STAGE": "test"]), tags: ["team": "tests"], architectures: [.arm64])
        #expect(created.functionName == name)
        #expect(created.codeSize == Self.archiveSize)
        #expect(created.codeSha256 == Self.archiveHash)
        try await body(client)
        _ = try await client.deleteFunction(functionName: name)
    }

    @Test("a function is described as it was created")
    func description() async throws {
        try await withFunction("described") { client in
            let output = try await client.getFunction(functionName: "described")
            let configuration = try #require(output.configuration)
            #expect(configuration.runtime == .python3_13)
            #expect(configuration.timeout == 7)
            #expect(configuration.description == "of the tests")
            #expect(configuration.architectures == [.arm64])
            #expect(configuration.environment?.variables == ["STAGE": "test"])
            #expect(configuration.state == .active)
            #expect(output.tags == ["team": "tests"])
        }
    }

    @Test("a changed configuration is the new one")
    func update() async throws {
        try await withFunction("updated") { client in
            let output = try await client.updateFunctionConfiguration(
                functionName: "updated", timeout: 30, memorySize: 512)
            #expect(output.timeout == 30)
            #expect(output.memorySize == 512)
        }
    }

    @Test("an invocation's payload and status come back")
    func invocation() async throws {
        try await withFunction("invoked") { client in
            let payload: Blob = #"{"number":1,"text":"ä"}"#
            let output = try await client.invoke(functionName: "invoked", payload: payload)
            #expect(output.statusCode == 200)
            #expect(output.payload == payload)
            #expect(output.functionError == nil)
        }
    }

    @Test("functions are listed through pages")
    func list() async throws {
        try await withFunction("listed-1") { client in
            try await withFunction("listed-2") { _ in
                var names: [String?] = []
                for try await function in client.listFunctionsItems(ListFunctionsRequest(maxItems: 1)) {
                    names.append(function.functionName)
                }
                #expect(names.filter { $0?.hasPrefix("listed-") == true } == ["listed-1", "listed-2"])
            }
        }
    }

    @Test("tags are added, listed and taken away by a resource's name in the path")
    func tags() async throws {
        try await withFunction("tagged") { client in
            let arn = try #require(
                try await client.getFunction(functionName: "tagged").configuration?.functionARN)
            try await client.tagResource(resource: arn, tags: ["a b": "c&d", "e": ""])
            try await client.untagResource(resource: arn, tagKeys: ["team", "e"])
            #expect(try await client.listTags(resource: arn).tags == ["a b": "c&d"])
        }
    }

    @Test("a function that does not exist and one that exists already are modelled errors")
    func errors() async throws {
        try await withFunction("once") { client in
            let missing = await #expect(throws: LambdaError.self) {
                try await client.getFunction(functionName: "nowhere")
            }
            guard case .resourceNotFoundException(let failure)? = missing else {
                Issue.record("\(String(describing: missing))")
                return
            }
            #expect(failure.details.httpStatus == 404)
            #expect(failure.message?.contains("nowhere") == true)
            let conflict = await #expect(throws: LambdaError.self) { try await withFunction("once") { _ in } }
            guard case .resourceConflictException? = conflict else {
                Issue.record("\(String(describing: conflict))")
                return
            }
        }
    }
}
