extension RequestWriter {
    /// Makes the body of the members that `input` encodes, in the service's protocol. With no member present it is an empty
    /// object.
    public mutating func json(_ input: some JSONEncodable) {
        payload = .serialized(encode(input))
    }

    /// Makes the body of the members that `input` encodes, in CBOR.
    public mutating func cbor(_ input: some CBOREncodable) {
        payload = .serialized(CBORWriter.bytes(of: input, idempotencyToken: makeIdempotencyToken))
    }

    /// Makes the body of the members that `input` encodes, as parameters of a query.
    /// - Parameter writesEmptyLists: Whether a list without elements is written, as a key without a value.
    public mutating func query(_ input: some QueryEncodable, writesEmptyLists: Bool = true) {
        var writer = QueryWriter(writesEmptyLists: writesEmptyLists, idempotencyToken: makeIdempotencyToken)
        writer.structure(input)
        payload = .serialized(writer.finish())
    }

    /// Makes the body of the members that `input` encodes, in XML.
    /// - Parameter tag: The outermost element's tag.
    public mutating func xml(_ tag: StaticString, _ input: some XMLEncodable) {
        payload = .serialized(XMLWriter.bytes(of: input, tag, idempotencyToken: makeIdempotencyToken))
    }

    /// Makes a structure or a union, in XML, the whole body, unless there is none.
    /// - Parameter tag: The outermost element's tag.
    public mutating func payload<Structure: XMLEncodable>(xml tag: StaticString, _ structure: Structure?) {
        if let structure { xml(tag, structure) }
    }

    /// Makes a structure the whole body. Where there is none the body is an empty object, as services expect a document.
    public mutating func payload<Structure: JSONEncodable>(json structure: Structure?) {
        payload = .serialized(structure.map { encode($0) } ?? Array("{}".utf8))
    }

    /// Makes a union the whole body. Where there is none there is no body, since a union without a member is not valid.
    public mutating func payload<Union: JSONEncodable>(union: Union?) {
        if let union { payload = .serialized(encode(union)) }
    }

    /// Makes bytes the whole body, unless there are none.
    public mutating func payload(blob: Blob?, contentType: String = "application/octet-stream") {
        if let blob { payload = .bytes(blob.bytes, contentType: contentType) }
    }

    /// Makes text the whole body, unless there is none.
    public mutating func payload(text: String?, contentType: String = "text/plain") {
        if let text { payload = .bytes(Array(text.utf8), contentType: contentType) }
    }

    /// Makes the text of an enumeration's value the whole body, unless there is none.
    public mutating func payload<Value: StringEnumeration>(text value: Value?, contentType: String = "text/plain") {
        payload(text: value?.rawValue, contentType: contentType)
    }

    /// Makes a document, in JSON, the whole body, unless there is none.
    public mutating func payload(document: Document?) {
        if let document { payload = .serialized(document.json) }
    }

    /// Makes bytes that come over time the whole body, unless there are none.
    public mutating func payload(stream: HTTPBody?, contentType: String = "application/octet-stream") {
        if let stream { payload = .stream(stream, contentType: contentType) }
    }

    private func encode(_ value: some JSONEncodable) -> [UInt8] {
        JSONWriter.bytes(of: value, idempotencyToken: makeIdempotencyToken)
    }
}
