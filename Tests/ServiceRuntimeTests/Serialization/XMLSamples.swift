import ServiceRuntime

extension Point: XMLEncodable, XMLDecodable {
    init(from reader: inout XMLReader) {
        label = reader.attributeIfPresent("label") { $0.string() }
        x = reader.integer("X")
    }

    func encode(to writer: inout XMLWriter) {
        writer.attribute("label", label)
        writer.integer("X", x)
    }
}

extension Shape: XMLEncodable, XMLDecodable {
    init(from reader: inout XMLReader) {
        switch reader.unionTag() {
        case "point": self = .point(reader.structure("point"))
        case "name": self = .name(reader.string("name"))
        case "group": self = .group(reader.structures("group", "member"))
        case let tag: self = .unknown(tag)
        }
    }

    func encode(to writer: inout XMLWriter) {
        switch self {
        case .point(let point): writer.structure("point", point)
        case .name(let name): writer.string("name", name)
        case .group(let shapes): writer.structures("group", "member", shapes)
        case .unknown: break
        }
    }
}

/// A member of every kind that XML has, with elements of their own and flattened.
struct XMLEverything: XMLEncodable, XMLDecodable, Equatable {
    var kind: Color?
    var count: Int?
    var made: Timestamp?
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
    var flatStrings: [String]?
    var flatPoints: [Point]?
    var flatColors: [Color]?
    var flatGrid: [[Int]]?
    var flatSparse: [Int?]?
    var flatTags: [String: String]?
    var flatByColor: [Color: Point]?
    var flatSparseMap: [String: Bool?]?

    init() {}

    init(from reader: inout XMLReader) {
        kind = reader.attributeIfPresent("kind") { $0.enumeration() }
        count = reader.attributeIfPresent("n:count") { $0.integer() }
        made = reader.attributeIfPresent("made") { $0.timestamp(.dateTime) }
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
        epoch = reader.timestampIfPresent("epoch", .epochSeconds)
        dateTime = reader.timestampIfPresent("dateTime", .dateTime)
        httpDate = reader.timestampIfPresent("httpDate", .httpDate)
        color = reader.enumerationIfPresent("color")
        level = reader.integerEnumerationIfPresent("level")
        point = reader.structureIfPresent("point")
        shape = reader.structureIfPresent("shape")
        strings = reader.stringsIfPresent("strings", "member")
        points = reader.structuresIfPresent("points", "item")
        colors = reader.enumerationsIfPresent("colors", "member")
        grid = reader.listIfPresent("grid", "row") { $0.list("cell") { $0.integer() } }
        sparse = reader.sparseListIfPresent("sparse", "member") { $0.string() }
        tags = reader.stringMapIfPresent("tags", "entry", "key", "value")
        byColor = reader.mapIfPresent("byColor", "entry", "K", "V") { $0.list("member") { $0.structure() } }
        sparseMap = reader.sparseMapIfPresent("sparseMap", "entry", "key", "value") { $0.integer() }
        flatStrings = reader.flatStringsIfPresent("flatString")
        flatPoints = reader.flatStructuresIfPresent("flatPoint")
        flatColors = reader.flatEnumerationsIfPresent("flatColor")
        flatGrid = reader.flatListIfPresent("flatRow") { $0.list("cell") { $0.integer() } }
        flatSparse = reader.flatSparseListIfPresent("flatSparse") { $0.integer() }
        flatTags = reader.flatStringMapIfPresent("flatTag", "key", "value")
        flatByColor = reader.flatMapIfPresent("flatByColor", "K", "V") { $0.structure() }
        flatSparseMap = reader.flatSparseMapIfPresent("flatSparseMap", "key", "value") { $0.boolean() }
    }

    func encode(to writer: inout XMLWriter) {
        writer.attribute("kind", kind)
        writer.attribute("n:count", count)
        writer.attribute("made", made, .dateTime)
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
        writer.timestamp("epoch", epoch, .epochSeconds)
        writer.timestamp("dateTime", dateTime, .dateTime)
        writer.timestamp("httpDate", httpDate, .httpDate)
        writer.enumeration("color", color)
        writer.integerEnumeration("level", level)
        writer.structure("point", point)
        writer.structure("shape", shape)
        writer.strings("strings", "member", strings)
        writer.structures("points", "item", points)
        writer.enumerations("colors", "member", colors)
        writer.list("grid", grid) { $0.list("row", $1) { $0.integer("cell", $1) } }
        writer.sparseList("sparse", "member", sparse) { $0.string("member", $1) }
        writer.stringMap("tags", "entry", "key", "value", tags)
        writer.map("byColor", "entry", "K", byColor) { $0.structures("V", "member", $1) }
        writer.sparseMap("sparseMap", "entry", "key", "value", sparseMap) { $0.integer("value", $1) }
        writer.flatStrings("flatString", flatStrings)
        writer.flatStructures("flatPoint", flatPoints)
        writer.flatEnumerations("flatColor", flatColors)
        writer.flatList(flatGrid) { $0.list("flatRow", $1) { $0.integer("cell", $1) } }
        writer.flatSparseList("flatSparse", flatSparse) { $0.integer("flatSparse", $1) }
        writer.flatStringMap("flatTag", "key", "value", flatTags)
        writer.flatMap("flatByColor", "K", flatByColor) { $0.structure("V", $1) }
        writer.flatSparseMap("flatSparseMap", "key", "value", flatSparseMap) { $0.boolean("value", $1) }
    }

    static var full: XMLEverything {
        let json = Everything.full
        var value = XMLEverything()
        value.kind = .blue
        value.count = -3
        value.made = json.epoch
        value.string = " a \"quoted\" <b>&amp;</b> line\r\nand ünïcödé 🎈\u{85}\u{2028} "
        value.boolean = json.boolean
        value.byte = json.byte
        value.short = json.short
        value.integer = json.integer
        value.long = json.long
        value.float = json.float
        value.double = json.double
        value.bigInteger = json.bigInteger
        value.bigDecimal = json.bigDecimal
        value.blob = json.blob
        value.epoch = json.epoch
        value.dateTime = json.dateTime
        value.httpDate = json.httpDate
        value.color = json.color
        value.level = json.level
        value.point = Point(x: 1, label: "<one> & \"more\"\n")
        value.shape = json.shape
        value.strings = json.strings
        value.points = json.points
        value.colors = json.colors
        value.grid = json.grid
        value.sparse = json.sparse
        value.tags = json.tags
        value.byColor = json.byColor
        value.sparseMap = json.sparseMap
        value.flatStrings = ["x", "", " y "]
        value.flatPoints = json.points
        value.flatColors = json.colors
        value.flatGrid = [[1], [], [2, 3]]
        value.flatSparse = [1, nil, 3]
        value.flatTags = ["a": "1", "b": ""]
        value.flatByColor = [.red: Point(x: 1), .blue: Point(x: 2, label: "two")]
        value.flatSparseMap = ["present": true, "absent": nil]
        return value
    }
}

/// Reads a value from a document with a closure.
func decode<Value>(
    xml text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout XMLReader) -> Value
) throws(DeserializationError) -> Value {
    try XMLReader.decode(bytes: Array(text.utf8), limits: limits, body)
}

/// The document that a closure writes.
func writtenXML(_ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter(idempotencyToken: { "token" })
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
}
