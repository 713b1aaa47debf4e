#pragma once

#include <string>

namespace imprint {

enum class Scope { state, alliance };

/// Who stands in for a part of the portal. `subject` is a state's official key or an alliance's word.
/// Source: ddg-5
struct OperatorRecord {
    Scope scope = Scope::state;
    std::string subject;
    std::string name;
    std::string address; ///< lines
    std::string email;
    std::string telephone;
    std::string responsible_person;
    std::string privacy_contact;
    std::string enforcement_body; ///< the Schlichtungsstelle that is responsible for this operator

    friend bool operator==(const OperatorRecord&, const OperatorRecord&) = default;
};

}
