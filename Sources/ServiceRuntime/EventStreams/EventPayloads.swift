// In CBOR only a part of an event can be a whole payload: its protocols bind nothing else to one.

extension RequestWriter {
    /// Makes a structure in CBOR the whole payload of an event. Where there is none the payload is an empty map.
    public mutating func payload<Structure: CBOREncodable>(cbor structure: Structure?) {
        if let structure { cbor(structure) } else { payload = .serialized([0xA0]) }
    }

    /// Makes a union in CBOR the whole payload of an event. Where there is none there is no payload.
    public mutating func payload<Union: CBOREncodable>(union: Union?) {
        if let union { cbor(union) }
    }
}

extension ResponseReader {
    /// The whole payload of an event as a structure or union in CBOR, each member replaced that is missing.
    public mutating func payloadStructure<Structure: CBORDecodable>() -> Structure {
        var reader = cbor
        defer { cbor = reader }
        return Structure(from: &reader)
    }

    /// The whole payload of an event as a structure or union in CBOR, if there is a payload.
    public mutating func payloadStructureIfPresent<Structure: CBORDecodable>() -> Structure? {
        payloadBlobIfPresent() == nil ? nil : payloadStructure()
    }
}
