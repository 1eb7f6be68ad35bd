import ServiceRuntime

struct Color: StringEnumeration {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var red: Self { .init(rawValue: "RED") }
    static var blue: Self { .init(rawValue: "BLUE") }
}

struct Level: IntegerEnumeration {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }
}

struct Point: JSONEncodable, JSONDecodable, Equatable {
    var x: Int
    var label: String?

    init(x: Int, label: String? = nil) {
        self.x = x
        self.label = label
    }

    init(from reader: inout JSONReader) {
        x = reader.integer("X")
        label = reader.stringIfPresent("Label")
    }

    func encode(to writer: inout JSONWriter) {
        writer.integer("X", x)
        writer.string("Label", label)
    }
}

/// A union, with a case for what it does not know.
indirect enum Shape: JSONEncodable, JSONDecodable, Equatable {
    case point(Point)
    case name(String)
    case group([Shape])
    case unknown(String)

    init(from reader: inout JSONReader) {
        switch reader.unionTag() {
        case "point": self = .point(reader.structure("point"))
        case "name": self = .name(reader.string("name"))
        case "group": self = .group(reader.structures("group"))
        case let tag: self = .unknown(tag)
        }
    }

    func encode(to writer: inout JSONWriter) {
        switch self {
        case .point(let point): writer.structure("point", point)
        case .name(let name): writer.string("name", name)
        case .group(let shapes): writer.structures("group", shapes)
        case .unknown: break
        }
    }
}

/// A member of every kind, all optional.
struct Everything: JSONEncodable, JSONDecodable, Equatable {
    var string: String?
    var boolean: Bool?
    var byte: Int8?
    var short: Int16?
    var integer: Int?
    var long: Int64?
    var float: Float?
    var double: Double?
    var bigInteger: BigInteger?
    var bigDecimal: BigDecimal?
    var blob: Blob?
    var document: Document?
    var epoch: Timestamp?
    var dateTime: Timestamp?
    var httpDate: Timestamp?
    var color: Color?
    var level: Level?
    var point: Point?
    var shape: Shape?
    var strings: [String]?
    var points: [Point]?
    var colors: [Color]?
    var grid: [[Int]]?
    var sparse: [String?]?
    var tags: [String: String]?
    var byColor: [Color: [Point]]?
    var sparseMap: [String: Int?]?
    var sparseByColor: [Color: Bool?]?

    init() {}

    init(from reader: inout JSONReader) {
        string = reader.stringIfPresent("string")
        boolean = reader.booleanIfPresent("boolean")
        byte = reader.byteIfPresent("byte")
        short = reader.shortIfPresent("short")
        integer = reader.integerIfPresent("integer")
        long = reader.longIfPresent("long")
        float = reader.floatIfPresent("float")
        double = reader.doubleIfPresent("double")
        bigInteger = reader.bigIntegerIfPresent("bigInteger")
        bigDecimal = reader.bigDecimalIfPresent("bigDecimal")
        blob = reader.blobIfPresent("blob")
        document = reader.documentIfPresent("document")
        epoch = reader.timestampIfPresent("epoch", .epochSeconds)
        dateTime = reader.timestampIfPresent("dateTime", .dateTime)
        httpDate = reader.timestampIfPresent("httpDate", .httpDate)
        color = reader.enumerationIfPresent("color")
        level = reader.integerEnumerationIfPresent("level")
        point = reader.structureIfPresent("point")
        shape = reader.structureIfPresent("shape")
        strings = reader.stringsIfPresent("strings")
        points = reader.structuresIfPresent("points")
        colors = reader.enumerationsIfPresent("colors")
        grid = reader.listIfPresent("grid") { reader in reader.list { reader in reader.integer() } }
        sparse = reader.sparseListIfPresent("sparse") { reader in reader.string() }
        tags = reader.mapIfPresent("tags") { reader in reader.string() }
        byColor = reader.mapIfPresent("byColor") { reader in reader.structures() }
        sparseMap = reader.sparseMapIfPresent("sparseMap") { reader in reader.integer() }
        sparseByColor = reader.sparseMapIfPresent("sparseByColor") { reader in reader.boolean() }
    }

    func encode(to writer: inout JSONWriter) {
        writer.string("string", string)
        writer.boolean("boolean", boolean)
        writer.byte("byte", byte)
        writer.short("short", short)
        writer.integer("integer", integer)
        writer.long("long", long)
        writer.float("float", float)
        writer.double("double", double)
        writer.bigInteger("bigInteger", bigInteger)
        writer.bigDecimal("bigDecimal", bigDecimal)
        writer.blob("blob", blob)
        writer.document("document", document)
        writer.timestamp("epoch", epoch, .epochSeconds)
        writer.timestamp("dateTime", dateTime, .dateTime)
        writer.timestamp("httpDate", httpDate, .httpDate)
        writer.enumeration("color", color)
        writer.integerEnumeration("level", level)
        writer.structure("point", point)
        writer.structure("shape", shape)
        writer.strings("strings", strings)
        writer.structures("points", points)
        writer.enumerations("colors", colors)
        writer.list("grid", grid) { writer, row in writer.list(row) { writer, cell in writer.integer(cell) } }
        writer.sparseList("sparse", sparse) { writer, element in writer.string(element) }
        writer.map("tags", tags) { writer, tag in writer.string(tag) }
        writer.map("byColor", byColor) { writer, points in writer.structures(points) }
        writer.sparseMap("sparseMap", sparseMap) { writer, value in writer.integer(value) }
        writer.sparseMap("sparseByColor", sparseByColor) { writer, value in writer.boolean(value) }
    }

    static var full: Everything {
        var value = Everything()
        value.string = "a \"quoted\" \\ line\nand ünïcödé 🎈"
        value.boolean = false
        value.byte = .min
        value.short = .max
        value.integer = .min
        value.long = .max
        value.float = 0.1
        value.double = -1.5e-300
        value.bigInteger = BigInteger("-123456789012345678901234567890")
        value.bigDecimal = BigDecimal("3.14159265358979323846264338327950288")
        value.blob = Blob([0, 1, 254, 255])
        value.document = ["a": [1, 2.5, .null, true], "b": ["c": "d"]]
        value.epoch = TimestampFormat.dateTime.timestamp(of: "2024-02-29T12:34:56.789Z")
        value.dateTime = TimestampFormat.dateTime.timestamp(of: "1969-12-31T23:59:59.250Z")
        value.httpDate = TimestampFormat.dateTime.timestamp(of: "2000-01-01T00:00:00Z")
        value.color = .red
        value.level = Level(rawValue: 7)
        value.point = Point(x: 1, label: "one")
        value.shape = .group([.point(Point(x: 2)), .name("n"), .group([])])
        value.strings = ["", "a", "two words"]
        value.points = [Point(x: 3), Point(x: 4, label: "four")]
        value.colors = [.blue, Color(rawValue: "NEW")]
        value.grid = [[1, 2], [], [3]]
        value.sparse = ["a", nil, "b"]
        value.tags = ["k": "v", "": "empty"]
        value.byColor = [.red: [Point(x: 5)], .blue: []]
        value.sparseMap = ["present": 1, "absent": nil]
        value.sparseByColor = [.red: true, .blue: nil]
        return value
    }
}

/// Reads a value with a closure.
func decode<Value>(
    _ text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout JSONReader) -> Value
) throws(DeserializationError) -> Value {
    try JSONReader.decode(bytes: Array(text.utf8), limits: limits, body)
}

/// The text that a closure writes.
func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(idempotencyToken: { "token" })
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
}
