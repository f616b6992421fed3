import { createContext, useContext } from "react";

/** What the operator's roles allow; the server decides, this only leaves out what it would refuse. */
export interface Operator {
    readonly name: string;
    readonly login: string;
    readonly mayView: boolean;
    readonly mayManage: boolean;
    /** To say which roles companies may give. */
    readonly mayManagePermissions: boolean;
    /** To act for companies that lost access. */
    readonly mayRecover: boolean;
    readonly signOut: () => void;
}

const OperatorContext = createContext<Operator | undefined>(undefined);

export const OperatorProvider = OperatorContext.Provider;

export function useOperator(): Operator {
    const operator = useContext(OperatorContext);
    if (!operator) throw new Error("Pages stand inside an OperatorProvider");
    return operator;
}
