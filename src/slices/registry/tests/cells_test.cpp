#include "register.hpp"

#include "slices/registry/cells.hpp"

using registry::Status;
using registry::StatusRecord;
using test::day;

namespace {

std::string german(const table::Defect& defect) { return web::Texts::of(web::Language::german)(defect.message); }

}

TEST_CASE("a state of life is understood in German and in English, in any spelling")
{
    struct Case {
        const char* written;
        Status status;
    };
    const Case cases[] = {{"aktiv", Status::active},           {"AKTIV", Status::active},
                          {" Active ", Status::active},        {"ruhend", Status::dormant},
                          {"ruht", Status::dormant},           {"Dormant", Status::dormant},
                          {"in Gründung", Status::in_founding}, {"In  Gruendung", Status::in_founding},
                          {"in founding", Status::in_founding}, {"aufgelöst", Status::dissolved},
                          {"Aufgeloest", Status::dissolved},   {"beendet", Status::dissolved},
                          {"dissolved", Status::dissolved}};
    for (const auto& [written, status] : cases) {
        CAPTURE(written);
        CHECK(registry::status_in(written).value() == status);
    }
    for (const auto* written : {"", "munter", "aktiv?nein", "inaktiv", "in", "ja"}) {
        CAPTURE(written);
        CHECK(registry::status_in(written).error().code == "unknown_status");
    }
    CHECK(german(registry::status_in(" munter ").error()) ==
          "„munter“ ist kein Status. Schreiben Sie aktiv, ruhend, in Gründung oder aufgelöst.");
}

TEST_CASE("a life is written as days and states, parted by strokes")
{
    CHECK(registry::records_in("").value().empty());
    CHECK(registry::records_in(" | ").value().empty());
    CHECK(registry::records_in("2005-06-16:aktiv").value() ==
          std::vector<StatusRecord>{{Status::active, day("2005-06-16")}});
    CHECK(registry::records_in(" 16.06.2005 : aktiv | 2024-01-01:ruhend |").value() ==
          std::vector<StatusRecord>{{Status::active, day("2005-06-16")}, {Status::dormant, day("2024-01-01")}});

    CHECK(registry::records_in("2005-06-16").error().code == "bad_record");
    CHECK(registry::records_in("2005-06-16:aktiv|ruhend").error().code == "bad_record");
    CHECK(registry::records_in("2005-06-16:munter").error().code == "unknown_status");
    CHECK(registry::records_in("2005-02-30:aktiv").error().code == "bad_date");
    CHECK(registry::records_in("aktiv:2005-06-16").error().code == "unknown_status");
    CHECK(german(registry::records_in("seit immer").error()) ==
          "„seit immer“ ist kein Eintrag des Verlaufs. Schreiben Sie 2005-06-16:aktiv|2024-01-01:ruhend.");
}
