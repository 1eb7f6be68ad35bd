import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("Open enumerations")
struct EnumerationTests {
    @Test("all values that the model knows, in its order")
    func allCases() {
        #expect(ItemKind.allCases == [.part, .tool, .goodsWithoutWarning, .httpDevice, .threeDPrint, .emptySpace])
        #expect(ItemKind.allCases.map(\.rawValue) == ["PART", "TOOL", "GOODS", "httpDevice", "3d-print", " "])
        #expect(Priority.allCases == [.low, .normal, .high, .fire])
        #expect(ReservedValue.allCases.count == 14)
    }

    @Test("a value that the model does not know is kept, compared and sent")
    func unknown() async throws {
        let mock = inventory(
            .json(#"{"item": {"itemId": "i", "kind": "BRAND_NEW", "size": {"named": "xxl"}}}"#), .json("{}"))
        let item = try await mock.client.getItem(itemID: "i").item
        #expect(item.kind == ItemKind(rawValue: "BRAND_NEW"))
        #expect(item.kind != .part)
        #expect("\(item.kind)" == "BRAND_NEW")
        guard case .named(let size)? = item.size else { throw UnexpectedCase() }
        #expect(size.rawValue == "xxl")
        _ = try await mock.client.putItem(item: item, priority: Priority(rawValue: 7), token: "t")
        #expect(
            mock.transport.requests.last?.bodyText
                == #"{"item":{"itemId":"i","kind":"BRAND_NEW","size":{"named":"xxl"}},"priority":7,"token":"t"}"#)
    }

    @Test("values can be switched over, by name and with a default")
    func pattern() {
        func text(_ kind: ItemKind) -> String {
            switch kind {
            case .part: "part"
            case .tool: "tool"
            default: kind.rawValue
            }
        }
        #expect(text(.tool) == "tool")
        #expect(text(.threeDPrint) == "3d-print")
    }

    @Test("an integer enumeration keeps a number that it does not know")
    func integers() async throws {
        let mock = inventory(.json(#"{"priority": 42}"#))
        let output = try await mock.client.fillIn()
        #expect(output.priority == Priority(rawValue: 42))
        #expect(output.priority.rawValue == 42)
    }
}

extension ItemKind {
    /// `goods` is deprecated.
    fileprivate static var goodsWithoutWarning: Self { Self(rawValue: "GOODS") }
}
