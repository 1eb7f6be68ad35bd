import Foundation
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite("Credential providers")
struct CredentialProviderTests {
    static let invalidEnvironments: [EnvironmentVariables] = [
        ["AWS_ACCESS_KEY_ID": "A"], ["AWS_SECRET_ACCESS_KEY": "S"],
        ["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": ""],
    ]

    @Test("the environment's three variables")
    func environment() throws {
        let credentials = try EnvironmentCredentialProvider(environment: [
            "AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "S", "AWS_SESSION_TOKEN": "T",
        ]).credentials()
        #expect(credentials == Credentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "T"))
    }

    @Test("half a key in the environment is a mistake", arguments: invalidEnvironments)
    func halfAKey(environment: EnvironmentVariables) {
        let error = #expect(throws: CredentialError.self) {
            try EnvironmentCredentialProvider(environment: environment).credentials()
        }
        guard case .invalid? = error else {
            Issue.record("not invalid: \(String(describing: error))")
            return
        }
    }

    @Test("a chain gives the first credentials there are")
    func chain() async throws {
        let chain = ChainCredentialProvider([
            EnvironmentCredentialProvider(environment: [:]),
            StaticCredentialProvider(accessKeyID: "1", secretAccessKey: "S"),
            StaticCredentialProvider(accessKeyID: "2", secretAccessKey: "S"),
        ])
        #expect(try await chain.credentials().accessKeyID == "1")
    }

    @Test("a chain that finds none says what each source said")
    func emptyChain() async throws {
        let chain = ChainCredentialProvider.default(environment: ["HOME": "/nowhere"])
        let error = await #expect(throws: CredentialError.self) { try await chain.credentials() }
        #expect(
            error?.description == """
                no credentials found:
                  - environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set
                  - shared files: no profile "default" in /nowhere/.aws/credentials or /nowhere/.aws/config
                """)
    }

    @Test("a chain does not pass over a source that is set up wrongly")
    func brokenSource() async throws {
        let chain = ChainCredentialProvider([
            EnvironmentCredentialProvider(environment: ["AWS_ACCESS_KEY_ID": "A"]),
            StaticCredentialProvider(accessKeyID: "2", secretAccessKey: "S"),
        ])
        await #expect(throws: CredentialError.self) { try await chain.credentials() }
    }

    @Test("the default chain prefers the environment, but not to a profile that is named")
    func defaultChain() async throws {
        let files = try TemporarySharedFiles(credentials: "[default]\naws_access_key_id=F\naws_secret_access_key=S")
        defer { files.remove() }
        let environment = files.environment(["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S"])
        #expect(try await ChainCredentialProvider.default(environment: environment).credentials().accessKeyID == "E")
        let named = ChainCredentialProvider.default(profile: "default", environment: environment)
        #expect(try await named.credentials().accessKeyID == "F")
    }
}

/// A shared credentials and a shared configuration file in a folder of their own.
struct TemporarySharedFiles {
    let folder: URL

    init(credentials: String? = nil, configuration: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("shared-files-\(UUID().uuidString)")
        let home = folder.appendingPathComponent(".aws")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try credentials.map { try Data($0.utf8).write(to: home.appendingPathComponent("credentials")) }
        try configuration.map { try Data($0.utf8).write(to: home.appendingPathComponent("config")) }
    }

    func environment(_ others: [String: String] = [:]) -> EnvironmentVariables {
        EnvironmentVariables(others.merging(["HOME": folder.path]) { own, _ in own })
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}
