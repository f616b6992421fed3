import { i18n } from "./i18n";

/** There was no way to the sign-in page or back from it. */
export function SignInFailed() {
    return (
        <main className="pf-v5-c-page__main-section pf-m-light">
            <div className="pf-v5-c-empty-state">
                <div className="pf-v5-c-empty-state__content">
                    <h1 className="pf-v5-c-title pf-m-xl">{i18n.t("sign-in-failed")}</h1>
                    <div className="pf-v5-c-empty-state__body">{i18n.t("sign-in-failed-hint")}</div>
                    <div className="pf-v5-c-empty-state__footer">
                        <a href="./">{i18n.t("retry")}</a>
                    </div>
                </div>
            </div>
        </main>
    );
}
