#pragma once

#include "slices/publishing/desk.hpp"

namespace publishing {

/// What somebody writes: the fields of a kind, and the question with several answers.
class DraftForm {
public:
    /// With what the draft has, or what is published.
    DraftForm(const web::Request& request, const Desk& desk);
    static DraftForm sent(const web::Request& request, const Desk& desk);

    Content content() const;
    const web::Form& fields() const { return fields_; }
    bool is_chosen(std::string_view answer) const;

    /// Whether somebody else changed something while it lay open; one's own words may be saved over from an older tab.
    bool is_stale(const web::Request& request, const Desk& desk) const;

private:
    DraftForm(web::Form fields, std::string chosen, std::string pictures, const Editable& editable)
        : fields_(std::move(fields)), chosen_(std::move(chosen)), pictures_(std::move(pictures)), editable_(&editable)
    {
    }

    web::Form fields_;
    std::string chosen_;   ///< parted by ", "
    std::string pictures_; ///< those of the draft: they have pages of their own
    const Editable* editable_;
};

}
