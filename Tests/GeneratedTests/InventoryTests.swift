import HTTPTypes
import Inventory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("JSON 1.0: whole bodies")
struct InventoryTests {
    @Test("the target names service and operation; nothing is in the path")
    func target() async throws {
        let mock = inventory(.json("{}"))
        try await mock.client.ping()
        let request = try mock.request()
        #expect(request.method == "POST")
        #expect(request.head.path == "/")
        #expect(request.header("X-Amz-Target") == "Inventory.Ping")
        #expect(request.header("Content-Type") == "application/x-amz-json-1.0")
        #expect(request.bodyText == "{}")
        #expect(request.header("Authorization") == nil)
    }

    @Test("an input leaves its defaults to the service; a structure in it sends its own; a token is made")
    func put() async throws {
        let mock = inventory(
            .json(#"{"version": 2, "replaced": {"itemId": "i", "kind": "TOOL", "unknownMember": [1]}}"#))
        let output = try await mock.client.putItem(
            item: Item(
                itemID: "bolt", kind: .httpDevice, price: BigDecimal("10.0000000000000000001"),
                serial: BigInteger("123456789012345678901234567890"), labels: ["a": "1"], extra: ["x": [.null]]),
            mode: .createOrReplace, priority: .fire)
        let body = try mock.request().bodyText
        #expect(
            body
                == #"""
                {"item":{"itemId":"bolt","kind":"httpDevice","price":10.0000000000000000001,\#
                "serial":123456789012345678901234567890,"labels":{"a":"1"},"extra":{"x":[null]}},\#
                "mode":"create-or-replace","priority":99,"token":"\#(testingToken)"}
                """#
        )
        #expect(output.version == 2)
        #expect(output.replaced?.kind == .tool)
        #expect(output.replaced?.extra == nil)
    }

    @Test("the method that takes the input and the one that takes members send the same")
    func overloads() async throws {
        let one = inventory(.json("{}"))
        let other = inventory(.json("{}"))
        _ = try await one.client.getItem(GetItemInput(itemID: "i", fields: ["a"], consistent: true))
        _ = try await other.client.getItem(itemID: "i", fields: ["a"], consistent: true)
        #expect(try one.request().body == other.request().body)
        #expect(try one.request().bodyText == #"{"itemId":"i","fields":["a"],"consistent":true}"#)
    }

    @Test("required members that an answer leaves out are corrected, defaults filled in, explicit null cancels")
    func errorCorrection() async throws {
        let mock = inventory(.json("{}"))
        let output = try await mock.client.fillIn()
        #expect(output.text == "")
        #expect(!output.flag)
        #expect(output.aByte == 0)
        #expect(output.aShort == 0)
        #expect(output.anInteger == 0)
        #expect(output.aLong == 0)
        #expect(output.aFloat == 0)
        #expect(output.aDouble == 0)
        #expect(output.aBigInteger == 0)
        #expect(output.aBigDecimal == 0)
        #expect(output.aBlob.isEmpty)
        #expect(output.at == Timestamp(epochSeconds: 0))
        #expect(output.free == .null)
        #expect(output.kind.rawValue == "")
        #expect(output.priority.rawValue == 0)
        #expect(output.list.isEmpty)
        #expect(output.map.isEmpty)
        #expect(output.sparse.isEmpty)
        #expect(output.structure.onHand == 0)
        #expect(output.nested.itemID == "")
        guard case .unknown("") = output.choice else { throw UnexpectedCase() }
        #expect(output.defaultText == "a \"quoted\"\n\\(text)")
        #expect(output.defaultFlag)
        #expect(output.defaultNumber == -1.5)
        #expect(output.defaultLong == 9_007_199_254_740_993)
        #expect(output.defaultBlob == [1, 2, 3])
        #expect(output.defaultTime == newYear)
        #expect(output.defaultDateTime == newYear)
        #expect(output.defaultKind == .tool)
        #expect(output.defaultPriority == .high)
        #expect(output.defaultList.isEmpty)
        #expect(output.defaultMap.isEmpty)
        #expect(output.defaultDocument == [:])
        #expect(output.cancelled == nil)
        #expect(output.level == 5)
    }

    @Test("what an answer says wins over defaults")
    func givenValues() async throws {
        let mock = inventory(
            .json(#"{"defaultFlag": false, "defaultText": "", "level": 0, "sparse": [1, null], "cancelled": 3}"#))
        let output = try await mock.client.fillIn(FillInInput())
        #expect(!output.defaultFlag)
        #expect(output.defaultText == "")
        #expect(output.level == 0)
        #expect(output.sparse == [1, nil])
        #expect(output.cancelled == 3)
    }

    @Test("a number of every kind, alone, in lists and in maps, there and back")
    func numbers() async throws {
        let sent = Measurements(
            aByte: -128, aShort: 32767, anInteger: -2_147_483_648, aLong: 9_223_372_036_854_775_807, aFloat: 1.5,
            aDouble: .nan, aBigInteger: BigInteger("-99999999999999999999"), aBigDecimal: BigDecimal("0.1000"),
            listByte: [1],
            listShort: [2], listInteger: [3], listLong: [4], listFloat: [0.25], listDouble: [1e300],
            listBigInteger: [5],
            listBigDecimal: [6], mapByte: ["a": 1], mapShort: ["a": 2], mapInteger: ["a": 3], mapLong: ["a": 4],
            mapFloat: ["a": 0.25], mapDouble: ["a": .infinity], mapBigInteger: ["a": 5], mapBigDecimal: ["a": 6])
        let transport = MockTransport { request in .json(request.bodyText ?? "") }
        let output = try await InventoryClient(ClientConfiguration(testing: transport)).measureItem(
            itemID: "i", measurements: sent)
        #expect(
            transport.requests.first?.bodyText
                == #"""
                {"itemId":"i","measurements":{"aByte":-128,"aShort":32767,"anInteger":-2147483648,\#
                "aLong":9223372036854775807,"aFloat":1.5,"aDouble":"NaN",\#
                "aBigInteger":-99999999999999999999,"aBigDecimal":0.1000,"listByte":[1],"listShort":[2],\#
                "listInteger":[3],"listLong":[4],"listFloat":[0.25],"listDouble":[1e+300],\#
                "listBigInteger":[5],"listBigDecimal":[6],"mapByte":{"a":1},"mapShort":{"a":2},\#
                "mapInteger":{"a":3},"mapLong":{"a":4},"mapFloat":{"a":0.25},"mapDouble":{"a":"Infinity"},\#
                "mapBigInteger":{"a":5},"mapBigDecimal":{"a":6},"zeroByte":0,"zeroShort":0,"zeroInteger":0,\#
                "zeroLong":0,"zeroFloat":0.0,"zeroDouble":0.0}}
                """#
        )
        let received = try #require(output.measurements)
        #expect(received.aByte == -128)
        #expect(received.aLong == 9_223_372_036_854_775_807)
        #expect(received.aDouble?.isNaN == true)
        #expect(received.aBigInteger?.text == "-99999999999999999999")
        #expect(received.aBigDecimal?.text == "0.1000")
        #expect(received.listDouble == [1e300])
        #expect(received.mapDouble == ["a": .infinity])
        #expect(received.mapBigDecimal == ["a": 6])
    }

    @Test("nested lists and maps, sparse ones and maps with enumerations as keys")
    func collections() async throws {
        let mock = inventory(
            .json(
                #"""
                {"onHand": 1, "byWarehouse": {"w": {"onHand": 2}}, "byKind": {"TOOL": [{"exact": true}], \#
                "NEW": []}, "history": [[{"a": [1, null], "b": null}]]}
                """#
            ))
        let output = try await mock.client.countStock(itemID: "i", warehouseIDs: ["w"], at: newYear)
        #expect(try mock.request().bodyText == #"{"itemId":"i","warehouseIds":["w"],"at":1767225600}"#)
        #expect(output.byWarehouse?["w"]?.onHand == 2)
        #expect(output.byWarehouse?["w"]?.reserved == 0)
        #expect(output.byKind?[.tool]?.first?.exact == true)
        #expect(output.byKind?[ItemKind(rawValue: "NEW")]?.isEmpty == true)
        #expect(output.history == [[["a": [1, nil], "b": nil]]])
    }

    @Test("blobs and documents in lists and maps")
    func attachments() async throws {
        let mock = inventory(
            .json(#"{"picture": "AAEC", "meta": [1, "x", {"y": false}], "settings": {"z": null, "n": 1.5}}"#))
        let output = try await mock.client.storeAttachment(
            itemID: "i", contents: "hi", digests: ["d": [1]], pages: [[2], []], meta: [1, .null],
            settings: ["s": [true]],
            more: [.string("m"), nil])
        #expect(
            try mock.request().bodyDocument == [
                "itemId": "i", "contents": "aGk=", "digests": ["d": "AQ=="], "pages": ["Ag==", ""], "meta": [1, .null],
                "settings": ["s": [true]], "more": ["m", .null],
            ])
        #expect(output.picture == [0, 1, 2])
        #expect(output.meta == [1, "x", ["y": false]])
        #expect(output.settings?["n"] == 1.5)
    }

    @Test("timestamps in the formats of their shapes")
    func timestamps() async throws {
        let mock = inventory(
            .json(
                #"""
                {"startedAt": 1767225600.25, "finishesAt": "2026-01-01T00:00:00Z", "lastRun": "Thu, \#
                01 Jan 2026 00:00:00 GMT"}
                """#
            ))
        let output = try await mock.client.archive()
        #expect(output.startedAt == Timestamp(epochSeconds: 1_767_225_600.25))
        #expect(output.finishesAt == newYear)
        #expect(output.lastRun == newYear)
    }

    @Test("names full of acronyms keep their form on the wire")
    func acronyms() async throws {
        let mock = inventory(.json(#"{"KMSKeyId": "k"}"#))
        let output = try await mock.client.rotateKey(
            kmsKeyID: "k", urlList: ["u"], httpHeaders: ["h": "v"], iamRoleARN: "r", id: "1", userIDs: ["me"])
        #expect(
            try mock.request().bodyText
                == #"""
                {"KMSKeyId":"k","URLList":["u"],"HTTPHeaders":{"h":"v"},"iamRoleARN":"r","ID":"1",\#
                "userIDs":["me"]}
                """#
        )
        #expect(output.kmsKeyID == "k")
    }

    @Test("reserved words as members, cases and values")
    func reservedNames() async throws {
        var names = ReservedNames(default: "d", selfValue: "s", in: "i", `inout`: "io")
        names.`nil` = "n"
        let mock = inventory(
            .json(#"{"init": "x", "names": {"class": "c"}, "choice": {"case": "y"}, "default": "self"}"#))
        let output = try await mock.client.useReservedNames(
            in: "required", names: names, choice: .default("z"), default: .`nil`, selfValue: "me")
        #expect(
            try mock.request().bodyDocument == [
                "names": ["default": "d", "self": "s", "in": "i", "inout": "io", "nil": "n"],
                "choice": ["default": "z"],
                "default": "nil", "self": "me", "in": "required",
            ])
        #expect(output.initValue == "x")
        #expect(output.names?.class == "c")
        guard case .case("y")? = output.choice else { throw UnexpectedCase() }
        #expect(output.default == .selfValue)
    }

    @Test("shapes with names of Swift's own types have others, and Swift's are still at hand")
    func commonNames() async throws {
        let mock = inventory(
            .json(#"{"aError": {"count": 1}, "documents": [{"value": "v"}], "free": {"a": 1}, "at": 0}"#))
        let output = try await mock.client.useCommonNames(error: ErrorShape(value: "e"), array: ArrayShape(count: 1))
        #expect(try mock.request().bodyText == #"{"error":{"value":"e"},"array":{"count":1}}"#)
        let error: any Error = UnexpectedCase()
        #expect(error is UnexpectedCase)
        #expect(output.aError?.count == 1)
        #expect(output.documents?.first?.value == "v")
        #expect(output.free == ["a": 1])
    }

    @Test("a shape that the service renames, beside the one whose name it had")
    func renamed() async throws {
        let mock = inventory(.json(#"{"item": {"itemId": "new", "kind": "PART"}, "old": {"number": 7}}"#))
        let output = try await mock.client.moveLegacyItem(item: LegacyItem(number: 7, text: "old"))
        #expect(try mock.request().bodyText == #"{"item":{"number":7,"text":"old"}}"#)
        #expect(output.item?.itemID == "new")
        #expect(output.old?.number == 7)
    }

    @Test("a deprecated operation and a deprecated member still work")
    @available(*, deprecated, message: "Uses what is deprecated, to test it.")
    func deprecated() async throws {
        let mock = inventory(.json(#"{"item": {"itemId": "i", "kind": "GOODS", "colour": "red"}, "version": 1}"#))
        let output = try await mock.client.describeItem(itemID: "i")
        #expect(output.item.colour == "red")
        #expect(output.item.kind == .goods)
        var item = Item(itemID: "i", kind: .part)
        item.colour = "blue"
        let put = inventory(.json("{}"))
        _ = try await put.client.putItem(PutItemInput(item: item, token: "t"))
        #expect(try put.request().bodyText == #"{"item":{"itemId":"i","kind":"PART","colour":"blue"},"token":"t"}"#)
    }

    @Test("operations without output ignore what comes")
    func noOutput() async throws {
        let mock = inventory(.json(#"{"surprise": true}"#))
        try await mock.client.removeItem(itemID: "i")
        #expect(try mock.request().bodyText == #"{"itemId":"i"}"#)
        let empty = inventory(MockResponse())
        _ = try await empty.client.deleteWarehouse(warehouseID: "wh-1")
    }
}
