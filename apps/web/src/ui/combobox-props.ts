export interface ComboboxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly string[];
  name?: string;
  hint?: string;
  error?: string;
  placeholder?: string;
  maxLength?: number;
}
