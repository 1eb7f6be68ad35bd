import ServiceRuntime

// What the generator writes for the model: one line for each member.

extension Address: JSONEncodable, JSONDecodable {
    func encode(to writer: inout JSONWriter) {
        writer.string("street", street)
        writer.string("city", city)
        writer.integer("zone", zone)
    }

    init(from reader: inout JSONReader) {
        street = reader.string("street")
        city = reader.string("city")
        zone = reader.integer("zone")
    }
}

extension Attribute: JSONEncodable, JSONDecodable {
    func encode(to writer: inout JSONWriter) {
        writer.string("name", name)
        writer.string("value", value)
        writer.double("weight", weight)
    }

    init(from reader: inout JSONReader) {
        name = reader.string("name")
        value = reader.stringIfPresent("value")
        weight = reader.double("weight")
    }
}

extension Item: JSONEncodable, JSONDecodable {
    func encode(to writer: inout JSONWriter) {
        writer.string("id", id)
        writer.string("arn", arn)
        writer.string("name", name)
        writer.string("description", description)
        writer.enumeration("state", state)
        writer.timestamp("createdTime", createdTime, .epochSeconds)
        writer.timestamp("updatedTime", updatedTime, .epochSeconds)
        writer.integer("size", size)
        writer.long("revision", revision)
        writer.double("score", score)
        writer.boolean("isEnabled", isEnabled)
        writer.structure("address", address)
        writer.structures("attributes", attributes)
        writer.strings("labels", labels)
        writer.stringMap("tags", tags)
    }

    init(from reader: inout JSONReader) {
        id = reader.string("id")
        arn = reader.string("arn")
        name = reader.string("name")
        description = reader.stringIfPresent("description")
        state = reader.enumeration("state")
        createdTime = reader.timestamp("createdTime", .epochSeconds)
        updatedTime = reader.timestampIfPresent("updatedTime", .epochSeconds)
        size = reader.integer("size")
        revision = reader.long("revision")
        score = reader.double("score")
        isEnabled = reader.boolean("isEnabled")
        address = reader.structure("address")
        attributes = reader.structures("attributes")
        labels = reader.strings("labels")
        tags = reader.stringMap("tags")
    }
}

extension ItemPage: JSONEncodable, JSONDecodable {
    func encode(to writer: inout JSONWriter) {
        writer.structures("items", items)
        writer.string("nextToken", nextToken)
    }

    init(from reader: inout JSONReader) {
        items = reader.structures("items")
        nextToken = reader.stringIfPresent("nextToken")
    }
}

extension SmallRequest: JSONEncodable, JSONDecodable {
    func encode(to writer: inout JSONWriter) {
        writer.string("instanceID", instanceID)
        writer.string("name", name)
        writer.integer("maximumResults", maximumResults)
        writer.boolean("isActive", isActive)
        writer.strings("filter", filter)
    }

    init(from reader: inout JSONReader) {
        instanceID = reader.string("instanceID")
        name = reader.string("name")
        maximumResults = reader.integerIfPresent("maximumResults")
        isActive = reader.boolean("isActive")
        filter = reader.strings("filter")
    }
}
