#pragma once

#include "web/signing_keys.hpp"

#include <string>
#include <vector>

namespace web {

/// A telephone line for the whole country, with the page that proves it.
struct HelpLine {
    std::string name;
    std::string telephone;
    std::string hours;
    std::string source;
};

/// A youth office that the operator has entered, by the county's official key.
struct YouthOffice {
    std::string county_key;
    std::string name;
    std::string telephone;
    std::string hours;
    std::string source;
};

/// What one installation holds, and so what its menu and its start page are about.
struct Installation {
    enum class Kind { federation, state, alliance };
    Kind kind = Kind::federation;
    std::string subject; ///< `mv`, or an alliance's key; empty for the federation
    std::string name;    ///< `Mecklenburg-Vorpommern`; empty for an alliance, whose name stands in the register

    friend bool operator==(const Installation&, const Installation&) = default;
};

/// What one installation says of itself. All of it is configuration.
struct Site {
    std::string name;
    std::string line;       ///< under the name, says what this is
    std::string official;   ///< "Bundesrepublik Deutschland": the official header stands on top; empty: none
    std::string public_url; ///< without a slash at the end; empty until it is configured
    SigningKeys secret;     ///< never leaves the program
    bool demo = false;      ///< a mark in the store that only `demo` sets
    Installation installation;

    std::string operator_name;
    std::string operator_address; ///< lines
    std::string operator_email;
    std::string operator_telephone;
    std::string responsible_person;
    std::string privacy_contact;
    std::string enforcement_body; ///< the Schlichtungsstelle that is responsible for this operator
    std::string ministry;         ///< which stands behind the alliances
    std::string service_office;   ///< where founders get advice
    std::string service_office_url;
    std::vector<HelpLine> help_lines;
    std::vector<YouthOffice> youth_offices;

    bool is_secure() const { return public_url.starts_with("https://"); }
};

}
