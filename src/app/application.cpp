#include "app/application.hpp"

#include "app/health.hpp"
#include "slices/identity/expiry.hpp"
#include "web/layout/page.hpp"

#include <spdlog/spdlog.h>

namespace app {
namespace {

using web::Access;

std::filesystem::path access_log_file(const Config& config)
{
    if (config.access_log.empty() || config.access_log == "-") return config.access_log;
    return config.data / config.access_log;
}

/// People get a page, programs a problem that they can read.
web::Response error_answer(const web::Request& request, int status)
{
    return api::is_for_programs(request) ? api::problem(request, status) : web::error_page(request, status);
}

/// What each slice keeps about those who have an account.
std::vector<identity::PersonalPart> personal_parts()
{
    return {invitations::personal_part(), passkeys::personal_part(), discussions::personal_part(), people::personal_part(),
            publishing::personal_part(), cooperations::personal_part(), adoptions::personal_part(), privacy::personal_part(),
            joining::personal_part(), circulars::personal_part(), quick_help::personal_part(), giving::personal_part(), materials::personal_part(),
            partnering::personal_part()};
}

std::vector<std::span<const identity::Processing>> record_of_processing()
{
    std::vector<std::span<const identity::Processing>> record = {identity::own_processings()};
    for (const auto& part : personal_parts()) record.push_back(part.processings);
    record.push_back(privacy::processings_without_account());
    return record;
}

void log_fault(const std::string& what) { spdlog::error("{}", what); }

}

::files::Store kept_files(const Config& config)
{
    ::files::Store store{config.files_folder()};
    store.inspector = config.inspector;
    store.limits.size = std::uint64_t{config.file_megabytes} * 1024 * 1024;
    return store;
}

Application::Application(const Config& config, storage::Database& database, std::function<base::Instant()> clock)
    : config_(config), identity_(personal_parts()), privacy_(record_of_processing()), access_log_(access_log_file(config)), proxies_(config.trusted_proxies),
      dispatcher_({config.site, router_, database, access_log_, proxies_, std::move(clock), &error_answer,
                   [](const std::string& incident, const std::string& what) {
                       spdlog::error("incident {}: {}", incident, what);
                   },
                   config.cache_megabytes * 1024 * 1024, identity::doorkeeper()})
{
    web::Router mounted;
    mount_all(mounted);
    privacy::mount_with_witness(mounted, router_, database, &log_fault);
}

void Application::mount_all(web::Router& router) const
{
    router.at(*this)
        .get("/health/live", Access::everyone, &Application::live)
        .get("/health/ready", Access::everyone, &Application::ready);
    barriers_.mount(router);
    day_.mount(router);
    places_.mount(router);
    figures_.mount(router);
    finder_.mount(router);
    gallery_.mount(router);
    giving_.mount(router);
    identity_.mount(router);
    circulars_.mount(router);
    cooperations_.mount(router);
    discussions_.mount(router);
    people_.mount(router);
    privacy_.mount(router);
    imprint_.mount(router);
    invitations_.mount(router);
    joining_.mount(router);
    quick_help_.mount(router);
    regions_.mount(router);
    registry_.mount(router);
    passkeys_.mount(router);
    pictures_.mount(router);
    partnering_.mount(router);
    partners_.mount(router);
    adoptions_.mount(router); // before the projects: `uebernahmen` is none
    projects_.mount(router);
    publishing_.mount(router);
    project_plans_.mount(router);
    awards_.mount(router);
    topics_.mount(router);
    search_page_.mount(router);
    sign_language_.mount(router);
    easy_language_.mount(router);
    feeds_.mount(router);
    sitemap_.mount(router);
    open_data_.mount(router);
    embedding_.mount(router);
    api_.mount(router);
    mail_shown_.mount(router);
    visibility_.mount(router);
    workshop_kit_.mount(router);
    materials_.mount(router);
}

web::Response Application::live(const web::Request&) const { return plain_text(200, "live\n"); }

web::Response Application::ready(const web::Request&, storage::Read& read) const
{
    const auto problem = problem_with(read, config_.data);
    return problem.empty() ? plain_text(200, "ready\n") : plain_text(503, problem + "\n");
}

}
