import Foundation
import KMS
import ServiceRuntime
import Testing

/// KMS, for which moto stands in.
@Suite(.serialized) struct KMSTests {
    private func createKey(_ client: KMSClient, _ description: String) async throws -> String {
        let output = try await client.createKey(
            description: description, keyUsage: .encryptDecrypt, tags: [Tag(tagKey: "team", tagValue: "tests")])
        return try #require(output.keyMetadata).keyID
    }

    @Test("bytes that are encrypted come back when they are decrypted")
    func encryption() async throws {
        let client = KMSClient(try await MotoServer.configuration)
        let key = try await createKey(client, "encryption")
        let plaintext = Blob(Array(UInt8.min...UInt8.max))
        let encrypted = try await client.encrypt(
            keyID: key, plaintext: plaintext, encryptionContext: ["purpose": "test"])
        let ciphertext = try #require(encrypted.ciphertextBlob)
        #expect(ciphertext != plaintext)
        let decrypted = try await client.decrypt(
            ciphertextBlob: ciphertext, encryptionContext: ["purpose": "test"])
        #expect(decrypted.plaintext == plaintext)
        #expect(decrypted.keyID?.hasSuffix(key) == true)
        #expect(!"\(decrypted)".contains(plaintext.base64EncodedString))
    }

    @Test("a ciphertext for another context is refused")
    func wrongContext() async throws {
        let client = KMSClient(try await MotoServer.configuration)
        let key = try await createKey(client, "context")
        let encrypted = try await client.encrypt(keyID: key, plaintext: "text", encryptionContext: ["a": "1"])
        let error = await #expect(throws: KMSError.self) {
            try await client.decrypt(ciphertextBlob: encrypted.ciphertextBlob, encryptionContext: ["a": "2"])
        }
        guard case .invalidCiphertextException? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a key is described with its enumerations and its time of creation")
    func description() async throws {
        let client = KMSClient(try await MotoServer.configuration)
        let key = try await createKey(client, "described")
        let metadata = try #require(try await client.describeKey(keyID: key).keyMetadata)
        #expect(metadata.keyID == key)
        #expect(metadata.description == "described")
        #expect(metadata.enabled == true)
        #expect(metadata.keyState == .enabled)
        #expect(metadata.keyUsage == .encryptDecrypt)
        #expect(metadata.encryptionAlgorithms == [.symmetricDefault])
        #expect(metadata.creationDate.map { abs($0.timeIntervalSinceNow) < 600 } == true)
    }

    @Test("keys and rotations are listed through pages")
    func pages() async throws {
        let client = KMSClient(try await MotoServer.configuration)
        let key = try await createKey(client, "listed")
        var keys: [String?] = []
        for try await entry in client.listKeysItems(ListKeysRequest()) { keys.append(entry.keyID) }
        #expect(keys.contains(key))
        for _ in 1...5 { _ = try await client.rotateKeyOnDemand(keyID: key) }
        var counts: [Int?] = []
        for try await page in client.listKeyRotationsPages(ListKeyRotationsRequest(keyID: key, limit: 2)) {
            counts.append(page.rotations?.count)
        }
        #expect(counts == [2, 2, 1])
    }

    @Test("a key that does not exist is a modelled error")
    func missingKey() async throws {
        let client = KMSClient(try await MotoServer.configuration)
        let error = await #expect(throws: KMSError.self) {
            try await client.describeKey(keyID: "12345678-1234-1234-1234-123456789012")
        }
        guard case .notFoundException(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == "NotFoundException")
        #expect(failure.message?.isEmpty == false)
    }
}
