import Route53
import ServiceRuntime
import Testing

/// Route 53 in the REST protocol with XML, for which moto stands in.
@Suite(.serialized) struct Route53Tests {
    @Test("a zone's records are changed, listed and deleted")
    func records() async throws {
        let client = Route53Client(try await MotoServer.configuration)
        let created = try await client.createHostedZone(
            name: "example.com.", callerReference: "tests",
            hostedZoneConfig: HostedZoneConfig(comment: "a & <b>", privateZone: false))
        let zone = String(created.hostedZone.id.split(separator: "/").last ?? "")
        #expect(created.hostedZone.name == "example.com.")
        #expect(created.hostedZone.config?.comment == "a & <b>")
        #expect(created.location.hasSuffix(zone))
        let records = (1...3).map {
            ResourceRecordSet(
                name: "host\($0).example.com.", type: .a, ttl: 300,
                resourceRecords: [ResourceRecord(value: "192.0.2.\($0)"), ResourceRecord(value: "198.51.100.\($0)")])
        }
        let change = try await client.changeResourceRecordSets(
            hostedZoneID: zone,
            changeBatch: ChangeBatch(
                changes: records.map { Change(action: .create, resourceRecordSet: $0) }, comment: "three hosts"))
        #expect(change.changeInfo.status == .insync || change.changeInfo.status == .pending)
        let listed = try await client.listResourceRecordSets(hostedZoneID: zone).resourceRecordSets
        let hosts = listed.filter { $0.type == .a }
        #expect(hosts.map(\.name) == records.map(\.name))
        #expect(hosts.first?.resourceRecords?.map(\.value) == ["192.0.2.1", "198.51.100.1"])
        #expect(hosts.first?.ttl == 300)
        var names: [String] = []
        for try await zone in client.listHostedZonesItems(ListHostedZonesRequest(maxItems: "1")) {
            names.append(zone.name)
        }
        #expect(names.contains("example.com."))
        _ = try await client.changeResourceRecordSets(
            hostedZoneID: zone,
            changeBatch: ChangeBatch(changes: hosts.map { Change(action: .delete, resourceRecordSet: $0) }))
        _ = try await client.deleteHostedZone(id: zone)
    }

    @Test("a zone that does not exist is the model's error")
    func errors() async throws {
        let client = Route53Client(try await MotoServer.configuration)
        await #expect {
            try await client.getHostedZone(id: "Z0123456789")
        } throws: { error in
            if case Route53Error.noSuchHostedZone(let error) = error { error.details.httpStatus == 404 } else { false }
        }
    }
}
