import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Telemetry
import Testing

@Suite("RPC v2 CBOR, from Smithy's JSON AST in YAML")
struct TelemetryTests {
    @Test("a call, its path, fields and body, and its answer")
    func putReadings() async throws {
        let mock = telemetry(.cbor(["stored": 7, "rejected": ["2": "TOO_OLD", "3": "ASLEEP"]]))
        let exact = try #require(BigDecimal("20.50"))
        let counter = try #require(BigInteger("18446744073709551616"))
        let values: [Value] = [
            .number(1.5), .exact(exact), .counter(counter), .flag(true), .image([1, 2]),
            .histogram(Histogram(bounds: [0.5], counts: [3])), .missing,
        ]
        let output = try await mock.client.putReadings(
            deviceID: "d", readings: values.map { Reading(at: newYear, metric: "m", value: $0) })

        let request = try mock.request()
        #expect(request.method == "POST")
        #expect(request.path == "/service/Telemetry/operation/PutReadings")
        #expect(request.header("Smithy-Protocol") == "rpc-v2-cbor")
        #expect(request.header("Accept") == "application/cbor")
        #expect(request.header("Content-Type") == "application/cbor")
        #expect(request.header("X-Amzn-Query-Mode") == "true")
        #expect(request.header("X-Amz-Target") == nil)
        // Neither `timestampFormat` nor `jsonName` counts; decimal numbers are what they were.
        let expected: [Document] = [
            ["number": 1.5], ["exact": .decimal(exact)], ["counter": .decimal(BigDecimal(counter.text)!)],
            ["flag": true], ["image": "AQI="], ["histogram": ["bounds": [0.5], "counts": [3]]], ["missing": [:]],
        ]
        let body = try Document(cbor: request.body)
        #expect(body["deviceId"] == "d")
        #expect(body["token"] == .string(testingToken))
        #expect(body["compression"] == nil)
        #expect(
            body["readings"]
                == .array(expected.map { ["at": .integer(1_767_225_600), "metric": "m", "value": $0] }))

        #expect(output.stored == 7)
        #expect(output.rejected == ["2": .tooOld, "3": Rejection(rawValue: "ASLEEP")])
    }

    @Test("an answer with a value of every kind, as other writers of CBOR may put it")
    func getSeries() async throws {
        // Indefinite lengths, a float of half precision, a tagged time, and a tag that says nothing.
        let device =
            "bf 626964 7f 6164 6131 ff 687072696f72697479 05 6762617474657279 f95380 "
            + "686c6173745365656e c1fb41da556b00000000 6873657474696e6773 bf 6161 f6 6162 6178 ff ff"
        let reading = "a3 626174 c100 666d6574726963 616d 6576616c7565 a1 65696d616765 420102"
        let body = bytes(
            "d9d9f7 bf 66646576696365 \(device) 6872656164696e6773 9f \(reading) ff "
                + "6467617073 83 f93c00 f6 02 65756e697473 a0 6465746167 5f 4101 4102 ff ff")
        let headers: HTTPFields = [.init("smithy-protocol")!: "rpc-v2-cbor"]
        let mock = telemetry(MockResponse(headers: headers, body: HTTPBody(body)))
        let output = try await mock.client.getSeries(deviceID: "d1")
        #expect(output.device.id == "d1")
        #expect(output.device.priority == .high)
        #expect(output.device.battery == 60)
        #expect(output.device.lastSeen == Timestamp(epochSeconds: 1_767_222_272))
        #expect(output.device.settings == ["a": nil, "b": "x"])
        #expect(output.readings.first?.at == Timestamp(epochSeconds: 0))
        guard case .image([1, 2]) = output.readings.first?.value else { throw UnexpectedCase() }
        #expect(output.gaps == [1, nil, 2])
        #expect(output.units == [:])
        #expect(output.etag == [1, 2])
    }

    @Test("pages, each asked for with the token of the one before")
    func pages() async throws {
        let mock = telemetry(
            .cbor(["devices": [["id": "a", "parts": [["id": "b"]]]], "nextToken": "n"]),
            .cbor(["devices": [["id": "c"]]]))
        var devices: [Device] = []
        for try await device in mock.client.listDevicesItems(ListDevicesInput(pageSize: 1)) { devices.append(device) }
        #expect(devices.map(\.id) == ["a", "c"])
        #expect(devices.first?.parts?.map(\.id) == ["b"])
        let bodies = try mock.transport.requests.map { try Document(cbor: $0.body) }
        #expect(bodies == [["pageSize": 1], ["pageSize": 1, "nextToken": "n"]])
    }

    @Test("an input without members is a body, and no input is none")
    func emptyInputs() async throws {
        let mock = telemetry(.cbor([:]), .cbor([:]))
        try await mock.client.flushCache(FlushCacheInput())
        try await mock.client.heartbeat()
        let requests = mock.transport.requests
        #expect(requests.first?.body == [0xA0])
        #expect(requests.first?.header("Content-Type") == "application/cbor")
        #expect(requests.last?.body == [])
        #expect(requests.last?.header("Content-Type") == nil)
        #expect(requests.last?.header("Accept") == "application/cbor")
    }

    @Test("a secret is sent and never printed; a setting without a value is null")
    func configure() async throws {
        let mock = telemetry(.cbor([:]))
        let input = ConfigureDeviceInput(
            deviceID: "d", settings: ["on": "yes", "off": nil], password: "secret", priority: .low)
        try await mock.client.configureDevice(input)
        #expect(
            try Document(cbor: mock.request().body)
                == ["deviceId": "d", "settings": ["on": "yes", "off": .null], "password": "secret", "priority": 1])
        #expect(!String(reflecting: input).contains("secret"))
    }

    @Test("an error by its type, with the code of the older protocol where a field has it")
    func errors() async throws {
        let query: HTTPFields = [.init("x-amzn-query-error")!: "Telemetry.DeviceMissing;Sender"]
        let missing: Document = ["__type": "example.telemetry#NoSuchDevice", "Message": "none", "deviceId": "d"]
        let mock = telemetry(.cbor(missing, status: 404, headers: query), .cbor(["__type": "Other"], status: 400))
        let error = await #expect(throws: TelemetryError.self) { try await mock.client.getSeries(deviceID: "d") }
        guard case .noSuchDevice(let details) = error else { throw UnexpectedCase() }
        #expect(details.message == "none")
        #expect(details.deviceID == "d")
        #expect(details.code == "Telemetry.DeviceMissing")
        let other = await #expect(throws: TelemetryError.self) { try await mock.client.getSeries(deviceID: "d") }
        guard case .unmodeled = other else { throw UnexpectedCase() }
        #expect(other?.code == "Other")
    }

    @Test("an answer that does not name the protocol is not understood, and as an error is one without a name")
    func otherProtocols() async throws {
        let headers: HTTPFields = [.init("smithy-protocol")!: "rpc-v2-json"]
        let mock = telemetry(
            .json("{}"), .json("{}", headers: headers), .json(#"{"__type": "NoSuchDevice"}"#, status: 404))
        for found in ["found one that names no protocol", "found one of rpc-v2-json"] {
            let error = await #expect(throws: ClientError.self) { try await mock.client.heartbeat() }
            #expect(error?.description.contains(found) == true)
        }
        let error = await #expect(throws: TelemetryError.self) { try await mock.client.heartbeat() }
        #expect(error?.code == "UnknownError")
        #expect(error?.details.httpStatus == 404)
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
