#pragma once

#include "files/uploads.hpp"
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
/// What is wrong with what somebody said.
std::span<const web::Field> report_fields();
/// What shall happen with it, and why.
std::span<const web::Field> decision_fields();
/// Why something is not released.
std::span<const web::Field> decline_fields();
/// What a collection is good for.
std::span<const web::Field> collection_fields();

/// The files of one version.
inline files::Allowed allowed_by(const files::Store& store) { return {most_files, store}; }

}
