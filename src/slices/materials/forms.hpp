#pragma once

#include "slices/materials/material.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "web/form.hpp"

#include <span>
#include <vector>

namespace materials {

/// The questions about a material, with the topics of the store. They look at this object.
class Questions {
public:
    /// `alliances`: for which somebody may propose it; who needs none is asked only where there are several.
    Questions(std::vector<registry::Topic> topics, std::vector<registry::AllianceName> alliances, bool may_collect);
    Questions(const Questions&) = delete;
    Questions& operator=(const Questions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }

    /// What stands in a form about this one.
    static web::Fields filled(const Material& material);
    /// Takes over what was typed; adds a mistake for an address that is none.
    void read(web::Form& form, Material& material) const;
    /// The alliance that was chosen, or the only one.
    std::optional<base::Id<registry::Alliance>> alliance_in(const web::Form& form) const;

private:
    std::vector<registry::Topic> topics_;
    std::vector<registry::AllianceName> alliances_;
    bool may_collect_;
    std::vector<web::Field::Option> topic_options_;
    std::vector<web::Field::Option> alliance_options_;
    std::vector<web::Field> fields_;
};

/// About a new version.
std::span<const web::Field> version_fields();
/// What people say of it.
std::span<const web::Field> note_fields();

/// The name of the question for files.
inline constexpr const char* files_field = "dateien";

/// A file that may be kept, with its bytes.
struct Taken {
    files::Inspected inspected;
    std::string_view bytes;
};

/// What came of looking into each file that was chosen, in their order; of those that are too many nothing.
using Looks = std::vector<tl::expected<files::Inspected, base::Message>>;

/// Takes long, so not while something is written.
Looks look_into_files(const web::Request& request, const files::Limits& limits);

/// The files that came with a form; each that may not be kept is a mistake of the form.
std::vector<Taken> taken_files(web::Form& form, const web::Request& request, const Looks& looks);

}
