#pragma once

#include "slices/circulars/circular.hpp"
#include "web/form.hpp"

#include <span>
#include <string>
#include <vector>

namespace circulars {

/// The questions about a circular, with the states to which somebody may write: none means all. They look at this object.
class Questions {
public:
    Questions(std::vector<registry::Topic> topics, std::vector<std::string> own_states);
    Questions(const Questions&) = delete;
    Questions& operator=(const Questions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }

    /// What stands in a form about this one.
    static web::Fields filled(const Circular& circular);
    /// Takes over what was typed into a form without mistakes.
    void read(const web::Form& form, Circular& circular) const;

private:
    void ask_for_words();
    void ask_for_aim();

    std::vector<registry::Topic> topics_;
    std::vector<std::string> own_states_;
    std::vector<web::Field::Option> topic_options_;
    std::vector<web::Field::Option> state_options_;
    std::vector<web::Field::Option> audience_options_;
    std::vector<web::Field> fields_;
};

}
