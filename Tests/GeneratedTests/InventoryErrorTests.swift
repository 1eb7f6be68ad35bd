import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("JSON 1.0: errors")
struct InventoryErrorTests {
    private func failure(_ response: MockResponse) async throws -> InventoryError {
        let mock = inventory(response)
        return try #require(await #expect(throws: InventoryError.self) { try await mock.client.getItem(itemID: "i") })
    }

    /// The name of an error, without a default: the compiler checks that every modelled error has a case.
    private func name(_ error: InventoryError) -> String {
        switch error {
        case .invalidInput: "InvalidInput"
        case .itemNotFound: "ItemNotFound"
        case .kmsKeyNotFoundError: "KMSKeyNotFoundError"
        case .quotaExceeded: "QuotaExceeded"
        case .routeImpossible: "RouteImpossible"
        case .serviceUnavailable: "ServiceUnavailable"
        case .versionMismatch: "VersionMismatch"
        case .warehouseNotFound: "WarehouseNotFound"
        case .unmodeled(let error): "unmodeled " + error.code
        }
    }

    @Test(
        "each modelled error comes as its own case, with namespace or without",
        arguments: [
            "InvalidInput", "ItemNotFound", "KMSKeyNotFoundError", "QuotaExceeded", "RouteImpossible",
            "ServiceUnavailable",
            "VersionMismatch", "WarehouseNotFound",
        ])
    func modelled(code: String) async throws {
        #expect(try await name(failure(.error(code, message: "m"))) == code)
        #expect(try await name(failure(.error("example.inventory#" + code))) == code)
    }

    @Test("an unmodelled one keeps its code and body")
    func unmodelled() async throws {
        let error = try await failure(.json(#"{"__type":"Odd","message":"why"}"#, status: 400))
        #expect(name(error) == "unmodeled Odd")
        #expect(error.message == "why")
        #expect(String(decoding: error.details.body, as: UTF8.self) == #"{"__type":"Odd","message":"why"}"#)
    }

    @Test("members of errors that bear names of every error's own are the model's")
    func clashingMembers() async throws {
        let error = try await failure(
            .json(
                #"""
                {"__type": "QuotaExceeded", "Message": "m", "code": "q-1", "requestID": "inner", \#
                "details": {"a": "b"}}
                """#,
                status: 400))
        guard case .quotaExceeded(let quota) = error else { throw UnexpectedCase() }
        #expect(quota.message == "m")
        #expect(quota.codeValue == "q-1")
        #expect(quota.requestID == "inner")
        #expect(quota.detailsValue == ["a": "b"])
        #expect(quota.details.code == "QuotaExceeded")
        #expect(error.retryable)
    }

    @Test("an error's members of every kind are read")
    func members() async throws {
        let mismatch = try await failure(
            .json(#"{"__type": "VersionMismatch", "stored": 5, "item": {"itemId": "i", "kind": "TOOL"}}"#, status: 409))
        guard case .versionMismatch(let details) = mismatch else { throw UnexpectedCase() }
        #expect(details.stored == 5)
        #expect(details.item?.kind == .tool)
        let route = try await failure(
            .json(#"{"__type": "RouteImpossible", "reason": {"closed": ["wh-1"]}}"#, status: 400))
        guard case .routeImpossible(let impossible) = route, case .closed(["wh-1"])? = impossible.reason else {
            throw UnexpectedCase()
        }
    }

    @Test("one whose required message is missing is corrected")
    func missingMessage() async throws {
        let error = try await failure(.json(#"{"__type": "WarehouseNotFound"}"#, status: 404))
        guard case .warehouseNotFound(let details) = error else { throw UnexpectedCase() }
        #expect(details.message == "")
    }
}
