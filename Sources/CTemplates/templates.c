// Clang reads the files when it compiles this one, and compiles again when they change (#embed of C23).
#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations_html[] = {
#embed "../../templates/abbreviations.html"
};
static const unsigned char assets_search_js[] = {
#embed "../../templates/assets/search.js"
};
static const unsigned char assets_site_css[] = {
#embed "../../templates/assets/site.css"
};
static const unsigned char assets_site_js[] = {
#embed "../../templates/assets/site.js"
};
static const unsigned char assignment_html[] = {
#embed "../../templates/assignment.html"
};
static const unsigned char base_html[] = {
#embed "../../templates/base.html"
};
static const unsigned char bodies_html[] = {
#embed "../../templates/bodies.html"
};
static const unsigned char body_node_html[] = {
#embed "../../templates/body-node.html"
};
static const unsigned char body_html[] = {
#embed "../../templates/body.html"
};
static const unsigned char campaign_node_html[] = {
#embed "../../templates/campaign-node.html"
};
static const unsigned char campaign_html[] = {
#embed "../../templates/campaign.html"
};
static const unsigned char campaigns_html[] = {
#embed "../../templates/campaigns.html"
};
static const unsigned char cited_row_html[] = {
#embed "../../templates/cited-row.html"
};
static const unsigned char citing_row_html[] = {
#embed "../../templates/citing-row.html"
};
static const unsigned char contents_entry_html[] = {
#embed "../../templates/contents-entry.html"
};
static const unsigned char contents_html[] = {
#embed "../../templates/contents.html"
};
static const unsigned char crumbs_html[] = {
#embed "../../templates/crumbs.html"
};
static const unsigned char data_html[] = {
#embed "../../templates/data.html"
};
static const unsigned char document_row_html[] = {
#embed "../../templates/document-row.html"
};
static const unsigned char document_html[] = {
#embed "../../templates/document.html"
};
static const unsigned char documents_html[] = {
#embed "../../templates/documents.html"
};
static const unsigned char exemplar_card_html[] = {
#embed "../../templates/exemplar-card.html"
};
static const unsigned char exemplar_html[] = {
#embed "../../templates/exemplar.html"
};
static const unsigned char exemplars_html[] = {
#embed "../../templates/exemplars.html"
};
static const unsigned char facets_html[] = {
#embed "../../templates/facets.html"
};
static const unsigned char fact_html[] = {
#embed "../../templates/fact.html"
};
static const unsigned char feed_html[] = {
#embed "../../templates/feed.html"
};
static const unsigned char footer_html[] = {
#embed "../../templates/footer.html"
};
static const unsigned char head_html[] = {
#embed "../../templates/head.html"
};
static const unsigned char header_html[] = {
#embed "../../templates/header.html"
};
static const unsigned char home_html[] = {
#embed "../../templates/home.html"
};
static const unsigned char letters_html[] = {
#embed "../../templates/letters.html"
};
static const unsigned char link_item_html[] = {
#embed "../../templates/link-item.html"
};
static const unsigned char link_html[] = {
#embed "../../templates/link.html"
};
static const unsigned char menu_item_html[] = {
#embed "../../templates/menu-item.html"
};
static const unsigned char moved_html[] = {
#embed "../../templates/moved.html"
};
static const unsigned char not_found_html[] = {
#embed "../../templates/not-found.html"
};
static const unsigned char official_html[] = {
#embed "../../templates/official.html"
};
static const unsigned char page_html[] = {
#embed "../../templates/page.html"
};
static const unsigned char pager_html[] = {
#embed "../../templates/pager.html"
};
static const unsigned char period_html[] = {
#embed "../../templates/period.html"
};
static const unsigned char phase_table_html[] = {
#embed "../../templates/phase-table.html"
};
static const unsigned char plan_about_html[] = {
#embed "../../templates/plan-about.html"
};
static const unsigned char plan_facts_html[] = {
#embed "../../templates/plan-facts.html"
};
static const unsigned char plan_head_html[] = {
#embed "../../templates/plan-head.html"
};
static const unsigned char plan_meta_html[] = {
#embed "../../templates/plan-meta.html"
};
static const unsigned char plan_notices_html[] = {
#embed "../../templates/plan-notices.html"
};
static const unsigned char plan_row_html[] = {
#embed "../../templates/plan-row.html"
};
static const unsigned char plan_html[] = {
#embed "../../templates/plan.html"
};
static const unsigned char plans_html[] = {
#embed "../../templates/plans.html"
};
static const unsigned char relation_figure_html[] = {
#embed "../../templates/relation-figure.html"
};
static const unsigned char scripts_html[] = {
#embed "../../templates/scripts.html"
};
static const unsigned char search_box_html[] = {
#embed "../../templates/search-box.html"
};
static const unsigned char search_html[] = {
#embed "../../templates/search.html"
};
static const unsigned char status_html[] = {
#embed "../../templates/status.html"
};
static const unsigned char strings_en_yml[] = {
#embed "../../templates/strings.en.yml"
};
static const unsigned char strings_vi_yml[] = {
#embed "../../templates/strings.vi.yml"
};
static const unsigned char task_html[] = {
#embed "../../templates/task.html"
};
static const unsigned char tasks_html[] = {
#embed "../../templates/tasks.html"
};
static const unsigned char timeline_figure_html[] = {
#embed "../../templates/timeline-figure.html"
};
static const unsigned char timeline_html[] = {
#embed "../../templates/timeline.html"
};

#define FILE(name, bytes) {name, bytes, sizeof bytes}

static const thidua_template all[] = {
    FILE("abbreviations.html", abbreviations_html),
    FILE("assets/search.js", assets_search_js),
    FILE("assets/site.css", assets_site_css),
    FILE("assets/site.js", assets_site_js),
    FILE("assignment.html", assignment_html),
    FILE("base.html", base_html),
    FILE("bodies.html", bodies_html),
    FILE("body-node.html", body_node_html),
    FILE("body.html", body_html),
    FILE("campaign-node.html", campaign_node_html),
    FILE("campaign.html", campaign_html),
    FILE("campaigns.html", campaigns_html),
    FILE("cited-row.html", cited_row_html),
    FILE("citing-row.html", citing_row_html),
    FILE("contents-entry.html", contents_entry_html),
    FILE("contents.html", contents_html),
    FILE("crumbs.html", crumbs_html),
    FILE("data.html", data_html),
    FILE("document-row.html", document_row_html),
    FILE("document.html", document_html),
    FILE("documents.html", documents_html),
    FILE("exemplar-card.html", exemplar_card_html),
    FILE("exemplar.html", exemplar_html),
    FILE("exemplars.html", exemplars_html),
    FILE("facets.html", facets_html),
    FILE("fact.html", fact_html),
    FILE("feed.html", feed_html),
    FILE("footer.html", footer_html),
    FILE("head.html", head_html),
    FILE("header.html", header_html),
    FILE("home.html", home_html),
    FILE("letters.html", letters_html),
    FILE("link-item.html", link_item_html),
    FILE("link.html", link_html),
    FILE("menu-item.html", menu_item_html),
    FILE("moved.html", moved_html),
    FILE("not-found.html", not_found_html),
    FILE("official.html", official_html),
    FILE("page.html", page_html),
    FILE("pager.html", pager_html),
    FILE("period.html", period_html),
    FILE("phase-table.html", phase_table_html),
    FILE("plan-about.html", plan_about_html),
    FILE("plan-facts.html", plan_facts_html),
    FILE("plan-head.html", plan_head_html),
    FILE("plan-meta.html", plan_meta_html),
    FILE("plan-notices.html", plan_notices_html),
    FILE("plan-row.html", plan_row_html),
    FILE("plan.html", plan_html),
    FILE("plans.html", plans_html),
    FILE("relation-figure.html", relation_figure_html),
    FILE("scripts.html", scripts_html),
    FILE("search-box.html", search_box_html),
    FILE("search.html", search_html),
    FILE("status.html", status_html),
    FILE("strings.en.yml", strings_en_yml),
    FILE("strings.vi.yml", strings_vi_yml),
    FILE("task.html", task_html),
    FILE("tasks.html", tasks_html),
    FILE("timeline-figure.html", timeline_figure_html),
    FILE("timeline.html", timeline_html),
};

const thidua_template *const thidua_templates = all;
const size_t thidua_template_count = sizeof all / sizeof *all;

static const unsigned char views_txt[] = {
#embed "views.txt"
};

const thidua_template thidua_views = {"views.txt", views_txt, sizeof views_txt};
