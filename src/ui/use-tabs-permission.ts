import { useEffect, useState } from 'preact/hooks';
import { maySeeTabs, onTabsPermission } from '../platform/tabs-permission.ts';

/** Whether the curator lets us see the tabs, wherever that is changed; null until it is known. */
export function useTabsPermission(): boolean | null {
  const [isGiven, setGiven] = useState<boolean | null>(null);
  useEffect(() => {
    void maySeeTabs().then(setGiven);
    return onTabsPermission(setGiven);
  }, []);
  return isGiven;
}
