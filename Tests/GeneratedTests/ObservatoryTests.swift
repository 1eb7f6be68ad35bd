import HTTPTypes
import Observatory
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("A client of a model in Smithy's language, spread over files with mixins and resources")
struct ObservatoryTests {
    @Test("members that are elided to a resource's have its types, and travel where their own traits say")
    func elidedMembers() async throws {
        let mock = observatory(.json(#"{"observationId": "o-17"}"#, status: 202))
        let output = try await mock.client.startObservation(
            telescopeName: "north", exposure: Exposure(seconds: 60, filter: .red), clientToken: "t")
        #expect(output.observationID == "o-17")
        let request = try mock.request()
        #expect(request.path == "/telescopes/north/observations")
        #expect(request.bodyText == #"{"exposure":{"seconds":60.0,"filter":"red"},"clientToken":"t"}"#)
    }

    @Test("members that a mixin brings are there, before a structure's own")
    func mixedMembers() async throws {
        let answer =
            #"{"createdAt": 1767225600, "telescopeName": "north", "aperture": 2400, "mount": "equatorial", "state": 2}"#
        let output = try await observatory(.json(answer)).client.getTelescope(telescopeName: "north")
        #expect(output.createdAt == Timestamp(epochSeconds: 1_767_225_600))
        #expect(output.aperture == 2400)
        #expect(output.mount == .equatorial)
        #expect(output.state == .tracking)
    }

    @Test("errors that share a mixin keep what each adds")
    func mixedErrors() async throws {
        let mock = observatory(
            .json(
                #"{"message": "No such filter", "member": "filter"}"#, status: 400,
                headers: [.init("X-Amzn-ErrorType")!: "InvalidRequest"]))
        do {
            _ = try await mock.client.getObservation(telescopeName: "north", observationID: "o")
            Issue.record("the call did not fail")
        } catch ObservatoryError.invalidRequest(let error) {
            #expect(error.message == "No such filter")
            #expect(error.member == "filter")
        }
    }

    @Test("pages of a list whose members come from mixins")
    func pages() async throws {
        let mock = observatory(
            .json(#"{"telescopes": [{"telescopeName": "north"}], "nextToken": "2"}"#),
            .json(#"{"telescopes": [{"telescopeName": "south"}]}"#))
        var names: [String] = []
        for try await telescope in mock.client.listTelescopesItems(ListTelescopesRequest(mount: .altazimuth)) {
            names.append(telescope.telescopeName)
        }
        #expect(names == ["north", "south"])
        #expect(mock.transport.requests[1].query.contains("nextToken=2"))
    }
}
