#pragma once

#include "app/config.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/api/api.hpp"
#include "slices/awards/awards.hpp"
#include "slices/barriers/barriers.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/cooperations/cooperations.hpp"
#include "slices/counties/counties.hpp"
#include "slices/day/day.hpp"
#include "slices/demo/demo.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/easy_language/easy_language.hpp"
#include "slices/embedding/embedding.hpp"
#include "slices/feeds/feeds.hpp"
#include "slices/figures/figures.hpp"
#include "slices/finder/finder.hpp"
#include "slices/gallery/gallery.hpp"
#include "slices/giving/giving.hpp"
#include "slices/identity/identity.hpp"
#include "slices/imprint/imprint.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/joining/joining.hpp"
#include "slices/mail_shown/mail_shown.hpp"
#include "slices/materials/materials.hpp"
#include "slices/open_data/open_data.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partners/partners.hpp"
#include "slices/passkeys/passkeys.hpp"
#include "slices/people/people.hpp"
#include "slices/pictures/pictures.hpp"
#include "slices/places/places.hpp"
#include "slices/privacy/privacy.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/projects/projects.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/regions/regions.hpp"
#include "slices/registry/registry.hpp"
#include "slices/roles/roles.hpp"
#include "slices/search_page/search_page.hpp"
#include "slices/sign_language/sign_language.hpp"
#include "slices/sitemap/sitemap.hpp"
#include "slices/topics/topics.hpp"
#include "slices/visibility/visibility.hpp"
#include "slices/workshop_kit/workshop_kit.hpp"
#include "web/dispatcher.hpp"

#include <memory>

namespace app {

/// Where the files lie that people sent, and how large they may be.
::files::Store kept_files(const Config& config);

/// Everything that answers requests, put together: the pages of all slices, their routes, the dispatcher.
class Application {
public:
    /// `config.site` must be final. Both outlive the application.
    Application(const Config& config, storage::Database& database, std::function<base::Instant()> clock);

    web::Dispatcher& front() { return dispatcher_; }
    const web::Router& router() const { return router_; }
    web::AccessLog& access_log() { return access_log_; }
    const publishing::PublishingPages& publishing() const { return publishing_; }
    const privacy::PrivacyPages& privacy() const { return privacy_; }

private:
    void mount_all(web::Router& router) const;
    web::Response live(const web::Request& request) const;
    web::Response ready(const web::Request& request, storage::Read& read) const;

    const Config& config_;
    barriers::BarrierPages barriers_;
    places::PlacesPages places_;
    finder::FinderPages finder_{{&regions::start_part, &projects::start_part, &awards::start_part, &demo::start_part}};
    gallery::GalleryPages gallery_;
    giving::GivingPages giving_;
    easy_language::EasyPages easy_language_;
    sign_language::SignLanguagePages sign_language_;
    registry::RegistryPages registry_{{pictures::logo_part(), pictures::pictures_part(), alliance_page::pictures_part(), roles::alliance_part(),
                                       partners::alliance_part(), projects::alliance_part(), awards::alliance_part(),
                                       giving::alliance_part(), joining::alliance_part(), embedding::alliance_part(), alliance_page::confirmed_part(), alliance_page::archived_part()},
                                      {counties::map_level()}, &alliance_page::translations};
    pictures::PicturePages pictures_;
    partnering::PartneringPages partnering_;
    partners::PartnersPages partners_{{&partnering::organisation_part, &giving::organisation_part, &projects::organisation_part}};
    projects::ProjectPages projects_{{&project_plans::project_part, &adoptions::project_part}, &project_plans::translations};
    adoptions::AdoptionPages adoptions_;
    project_plans::ProjectPlanPages project_plans_;
    awards::AwardPages awards_;
    topics::TopicPages topics_;
    figures::FigurePages figures_;
    identity::IdentityPages identity_;
    privacy::PrivacyPages privacy_;
    passkeys::PasskeyPages passkeys_;
    discussions::DiscussionPages discussions_{kept_files(config_)};
    people::PeoplePages people_;
    day::DayPages day_{{alliance_page::day_part(), project_plans::day_part(), invitations::day_part(), discussions::day_part(), publishing::day_part(),
                        cooperations::day_part(), adoptions::day_part(), joining::day_part(), circulars::day_part(),
                        quick_help::day_part(), materials::day_part(), visibility::day_part(), workshop_kit::day_part(),
                        partnering::day_part(), giving::day_part(), privacy::day_part()}};
    invitations::InvitationPages invitations_{{day_.handover_part(), alliance_page::handover_part(), cooperations::handover_part(),
                                               adoptions::handover_part(), partnering::handover_part(), giving::handover_part()}};
    publishing::PublishingPages publishing_{{alliance_page::editable(), project_plans::editable()}};
    circulars::CircularPages circulars_;
    cooperations::CooperationPages cooperations_;
    joining::JoiningPages joining_;
    visibility::VisibilityPages visibility_;
    workshop_kit::WorkshopPages workshop_kit_;
    materials::MaterialPages materials_{kept_files(config_)};
    imprint::ImprintPages imprint_;
    quick_help::QuickHelpPages quick_help_;
    regions::RegionPages regions_;
    search_page::SearchPages search_page_;
    feeds::FeedPages feeds_;
    sitemap::SitemapPages sitemap_;
    open_data::OpenDataPages open_data_{config_.open_data};
    embedding::EmbeddingPages embedding_{config_.embedding_sites};
    api::ApiPages api_;
    mail_shown::MailPages mail_shown_;
    web::Router router_;
    web::AccessLog access_log_;
    web::TrustedProxies proxies_;
    web::Dispatcher dispatcher_;
};

}
