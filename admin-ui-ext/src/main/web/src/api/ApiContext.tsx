import { createContext, useContext } from "react";
import type { Api } from "./client";

const ApiContext = createContext<Api | undefined>(undefined);

export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
    const api = useContext(ApiContext);
    if (!api) throw new Error("Pages stand inside an ApiProvider");
    return api;
}
