import ServiceRuntime

extension Point: CBOREncodable, CBORDecodable {
    init(from reader: inout CBORReader) {
        x = reader.integer("X")
        label = reader.stringIfPresent("Label")
    }

    func encode(to writer: inout CBORWriter) {
        writer.integer("X", x)
        writer.string("Label", label)
    }
}

extension Shape: CBOREncodable, CBORDecodable {
    init(from reader: inout CBORReader) {
        switch reader.unionTag() {
        case "point": self = .point(reader.structure("point"))
        case "name": self = .name(reader.string("name"))
        case "group": self = .group(reader.structures("group"))
        case let tag: self = .unknown(tag)
        }
    }

    func encode(to writer: inout CBORWriter) {
        switch self {
        case .point(let point): writer.structure("point", point)
        case .name(let name): writer.string("name", name)
        case .group(let shapes): writer.structures("group", shapes)
        case .unknown: break
        }
    }
}

extension Everything: CBOREncodable, CBORDecodable {
    init(from reader: inout CBORReader) {
        self.init()
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
        epoch = reader.timestampIfPresent("epoch")
        dateTime = reader.timestampIfPresent("dateTime")
        httpDate = reader.timestampIfPresent("httpDate")
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

    func encode(to writer: inout CBORWriter) {
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
        writer.timestamp("epoch", epoch)
        writer.timestamp("dateTime", dateTime)
        writer.timestamp("httpDate", httpDate)
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
}

/// The bytes of hexadecimal text; white space does not count.
func hex(_ text: String) -> [UInt8] {
    let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

/// The bytes that a closure writes, as hexadecimal text.
func encoded(_ body: (inout CBORWriter) -> Void) -> String {
    var writer = CBORWriter(idempotencyToken: { "token" })
    body(&writer)
    return writer.finish().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
