// Written by ProtocolTestGenerator from example.weather#Weather. Do not edit.
// swift-format-ignore-file

package import ProtocolTestSupport
import ServiceRuntime
package import Weather

extension Alert: Inspectable {
    package var inspected: InspectedValue {
        switch self {
        case .storm(let value): .union("storm", value.inspected)
        case .flood(let value): .union("flood", value.inspected)
        case .text(let value): .union("text", value.inspected)
        case .unknown(let tag): .union("unknown " + tag, .absent)
        }
    }
}

extension AlertEnvelope: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "alert": self.alert.inspected,
        ])
    }
}

extension BadName: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "message": self.message.inspected,
            "position": self.position.inspected,
        ])
    }
}

extension Beaufort: Inspectable {}

extension City: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "cityId": self.cityID.inspected,
            "name": self.name.inspected,
            "position": self.position.inspected,
            "twin": self.twin.inspected,
        ])
    }
}

extension Coordinates: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "latitude": self.latitude.inspected,
            "longitude": self.longitude.inspected,
        ])
    }
}

extension DailyForecast: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "day": self.day.inspected,
            "high": self.high.inspected,
            "low": self.low.inspected,
            "hourly": self.hourly.inspected,
        ])
    }
}

extension FloodAlert: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "river": self.river.inspected,
            "centimetres": self.centimetres.inspected,
        ])
    }
}

extension GetAboutOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "name": self.name.inspected,
            "tags": self.tags.inspected,
            "neighbours": self.neighbours.inspected,
        ])
    }
}

extension GetFileOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "contents": self.contents.inspected,
            "metadata": self.metadata.inspected,
        ])
    }
}

extension GetForecastOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "chanceOfRain": self.chanceOfRain.inspected,
            "summary": self.summary.inspected,
            "daily": self.daily.inspected,
            "warning": self.warning.inspected,
            "age": self.age.inspected,
            "expires": self.expires.inspected,
        ])
    }
}

extension GetRadarImageOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "image": self.image.inspected,
            "takenAt": self.takenAt.inspected,
            "metadata": self.metadata.inspected,
        ])
    }
}

extension GetStationPhotoOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "photo": self.photo.inspected,
        ])
    }
}

extension GetStatusOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "isOpen": self.isOpen.inspected,
            "since": self.since.inspected,
            "code": self.code.inspected,
        ])
    }
}

extension Headers: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "text": self.text.inspected,
            "texts": self.texts.inspected,
            "aByte": self.aByte.inspected,
            "aShort": self.aShort.inspected,
            "anInteger": self.anInteger.inspected,
            "integers": self.integers.inspected,
            "aLong": self.aLong.inspected,
            "aFloat": self.aFloat.inspected,
            "aDouble": self.aDouble.inspected,
            "isTrue": self.isTrue.inspected,
            "booleans": self.booleans.inspected,
            "at": self.at.inspected,
            "atEpoch": self.atEpoch.inspected,
            "atDateTime": self.atDateTime.inspected,
            "atHTTPDate": self.atHTTPDate.inspected,
            "moments": self.moments.inspected,
            "sky": self.sky.inspected,
            "skies": self.skies.inspected,
            "beaufort": self.beaufort.inspected,
            "beauforts": self.beauforts.inspected,
            "jsonText": self.jsonText.inspected,
            "prefixed": self.prefixed.inspected,
        ])
    }
}

extension ListCitiesOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "nextToken": self.nextToken.inspected,
            "cities": self.cities.inspected,
        ])
    }
}

extension NamesOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "first": self.first.inspected,
            "second": self.second.inspected,
        ])
    }
}

extension NoSuchCity: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "message": self.message.inspected,
            "cityId": self.cityID.inspected,
        ])
    }
}

extension NoSuchFile: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "message": self.message.inspected,
            "nearest": self.nearest.inspected,
        ])
    }
}

extension Observation: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "stationId": self.stationID.inspected,
            "position": self.position.inspected,
            "at": self.at.inspected,
            "sky": self.sky.inspected,
            "beaufort": self.beaufort.inspected,
            "detail": self.detail.inspected,
            "sound": self.sound.inspected,
            "notes": self.notes.inspected,
        ])
    }
}

extension ObservationDetail: Inspectable {
    package var inspected: InspectedValue {
        switch self {
        case .temperature(let value): .union("temperature", value.inspected)
        case .remark(let value): .union("remark", value.inspected)
        case .gusts(let value): .union("gusts", value.inspected)
        case .none: .union("none", .structure([:]))
        case .both(let value): .union("both", value.inspected)
        case .unknown(let tag): .union("unknown " + tag, .absent)
        }
    }
}

extension PutObservationOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "observation": self.observation.inspected,
            "location": self.location.inspected,
        ])
    }
}

extension ReportText: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "text": self.text.inspected,
        ])
    }
}

extension SearchObservationsOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "observations": self.observations.inspected,
        ])
    }
}

extension Season: Inspectable {}

extension SeasonEnvelope: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "season": self.season.inspected,
        ])
    }
}

extension SendReadingOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "accepted": self.accepted.inspected,
        ])
    }
}

extension Sky: Inspectable {}

extension StationPlan: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "instruments": self.instruments.inspected,
            "password": self.password.inspected,
            "everyMinutes": self.everyMinutes.inspected,
        ])
    }
}

extension StationPlanOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "version": self.version.inspected,
            "plan": self.plan.inspected,
        ])
    }
}

extension StationSettingsOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "settings": self.settings.inspected,
        ])
    }
}

extension StormAlert: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "beaufort": self.beaufort.inspected,
        ])
    }
}

extension TooManyRequests: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "message": self.message.inspected,
            "retryAfter": self.retryAfter.inspected,
        ])
    }
}

extension UploadRadarImageOutput: Inspectable {
    package var inspected: InspectedValue {
        .structure([
            "size": self.size.inspected,
        ])
    }
}
