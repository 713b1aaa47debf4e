#pragma once

#include "slices/joining/inquiry.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace joining {

/// The form. `alliance` is the one that somebody came from; empty: the place decides.
web::Response form_page(const web::Request& request, const web::Form& form, std::string_view alliance);

/// What became of it. Shows neither name nor address of anybody.
web::Response receipt_page(const web::Request& request, const Inquiry& inquiry);

/// The section on the page of an alliance.
web::Html alliance_section(const web::Request& request, const registry::Alliance& alliance);

/// The open ones, without names: those stand on the page of each.
web::Response list_page(const web::Request& request, const std::vector<Inquiry>& open);

/// One with the form to answer it, or with the answer that was given. `way_to_take_up`: where its alliance takes it up as a
/// partner; empty where it does not.
web::Response one_page(const web::Request& request, const Inquiry& inquiry, const web::Form& form, const std::string& way_to_take_up);

}
