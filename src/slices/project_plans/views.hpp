#pragma once

#include "slices/project_plans/news.hpp"
#include "slices/projects/shown.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"
#include "web/layout/translation.hpp"

namespace project_plans {

/// The projects that an alliance leads, and those that it has begun to write.
web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<projects::Listed>& all,
                        const std::vector<Beginning>& unpublished);

web::Response new_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form);

/// What became better, field by field, to be ticked.
web::Response news_page(const web::Request& request, const News& news, const base::Message& refusal = {});

/// What everybody reads of a plan.
web::Html open_sections(const web::Request& request, const publishing::Content& plan, const web::Translations& translations);

/// What only people who are signed in read.
web::Html inner_section(const web::Request& request, const publishing::Content& plan);

/// Whether there is something that only people who are signed in read.
bool has_inner(const publishing::Content& plan);

}
